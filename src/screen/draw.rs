//! A scene on a screen of any size: what matters most is largest, and stays when there is no room.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::block::{self, ABSENT, Block, GROUPS, TURN};
use super::column::{fill, fits};
use super::{Look, Scene, big};

/// From how many columns on people stand beside the phase instead of below it.
const BESIDE: u16 = 68;

/// How wide the people's column is.
const SIDE: (u16, u16) = (26, 48);

/// Paints a scene.
pub fn draw(frame: &mut Frame<'_>, scene: &Scene, look: Look) {
    let mut area = inside(frame.area());
    if area.height >= 8 {
        area.height -= 2;
        let foot = Rect { y: area.bottom() + 1, height: 1, ..area };
        frame.render_widget(Line::styled(scene.method.clone(), look.quiet()), foot);
        let keys = Line::styled(scene.keys.clone(), look.quiet()).alignment(Alignment::Right);
        if usize::from(foot.width) > keys.width() + Line::raw(scene.method.as_str()).width() + 2 {
            frame.render_widget(keys, foot);
        }
    }
    let (main, side) = parted(area);
    let Some(side) = side.filter(|_| !people(scene, 80, look).is_empty()) else {
        let width = usize::from(area.width);
        let more = |blocks: &mut Vec<Block>| blocks.extend(people(scene, width, look));
        return fill(frame, area, with_clock(scene, area, look, more));
    };
    fill(frame, main, with_clock(scene, main, look, |_| {}));
    fill(frame, side, people(scene, usize::from(side.width), look));
}

/// The phase under a clock that is as large as there is room for, and what comes below.
fn with_clock(scene: &Scene, area: Rect, look: Look, more: impl Fn(&mut Vec<Block>)) -> Vec<Block> {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let blocks = |size: Option<usize>| {
        let clock = block::clock(&scene.clock, size, width, look)?;
        let mut blocks = vec![block::head(scene, width, look), clock];
        blocks.extend(scene.notice.iter().map(|text| block::notice(text, width, look)));
        blocks.push(block::question(&scene.question, width, look));
        blocks.retain(|block| !block.lines.is_empty());
        more(&mut blocks);
        Some(blocks)
    };
    let mut sizes = (0..big::MOST).rev().filter_map(|size| blocks(Some(size)));
    if let Some(all) = sizes.find(|blocks| fits(blocks, height)) {
        return all;
    }
    // Where not all of it fits, a clock that can be read from afar comes before the rest.
    let mut readable = big::LOWEST.rev().filter_map(|size| blocks(Some(size)));
    let readable = readable.find(|blocks| fits(&blocks[..2], height));
    readable.or_else(|| blocks(None)).unwrap_or_default()
}

/// Whose turn it is, who sits where, who spoke how long, who is not there.
fn people(scene: &Scene, width: usize, look: Look) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.push(block::labelled(TURN, &scene.turn, width, look));
    let groups = scene.groups.as_slice();
    blocks.push(block::labelled(GROUPS, groups, width, look));
    blocks.extend(scene.airtime.iter().map(|bars| block::airtime(bars, width, look)));
    blocks.push(block::labelled(ABSENT, &scene.absent, width, look));
    blocks.retain(|block| !block.lines.is_empty());
    blocks
}

/// The screen without its margins.
fn inside(area: Rect) -> Rect {
    let across = if area.width >= 60 { (area.width / 20).clamp(3, 10) } else { 1 };
    let down = if area.height >= 20 { (area.height / 16).clamp(1, 4) } else { 0 };
    area.inner(ratatui::layout::Margin::new(across.min(area.width / 2), down))
}

/// The phase, and the people beside it where there is room.
fn parted(area: Rect) -> (Rect, Option<Rect>) {
    if area.width < BESIDE {
        return (area, None);
    }
    let wide = (area.width / 3).clamp(SIDE.0, SIDE.1);
    let between = (area.width / 20).max(3);
    let main = Rect { width: area.width - wide - between, ..area };
    (main, Some(Rect { x: area.right() - wide, width: wide, ..area }))
}
