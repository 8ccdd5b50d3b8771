//! Blocks under each other: what does not fit goes, the least important first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Text;

use super::block::Block;

/// How many empty rows there are between two blocks at most.
const MOST_BETWEEN: usize = 3;

/// Whether all of these have room.
pub(super) fn fits(blocks: &[Block], height: usize) -> bool {
    taken(blocks) <= height
}

/// Paints what has room, with as much white between as there is.
pub(super) fn fill(frame: &mut Frame<'_>, area: Rect, mut blocks: Vec<Block>) {
    blocks.retain(|block| !block.lines.is_empty());
    let height = usize::from(area.height);
    while blocks.len() > 1 && !fits(&blocks, height) {
        let less = taken(&blocks) - height;
        let least = blocks.iter().map(|block| block.rank).max();
        if !blocks.iter_mut().any(|it| Some(it.rank) == least && it.shrink(less)) {
            blocks.retain(|block| Some(block.rank) != least);
        }
    }
    let left = height.saturating_sub(taken(&blocks));
    let between = (1 + left / blocks.len().max(1)).min(MOST_BETWEEN);
    let mut rest = area;
    for block in blocks {
        let rows = u16::try_from(block.lines.len()).unwrap_or(u16::MAX).min(rest.height);
        frame.render_widget(Text::from(block.lines), Rect { height: rows, ..rest });
        let gone = (rows + u16::try_from(between).unwrap_or_default()).min(rest.height);
        rest = Rect { y: rest.y + gone, height: rest.height - gone, ..rest };
    }
}

/// How many rows blocks take with one empty row between them.
fn taken(blocks: &[Block]) -> usize {
    let rows: usize = blocks.iter().map(|block| block.lines.len()).sum();
    rows + blocks.len().saturating_sub(1)
}
