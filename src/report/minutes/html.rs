//! The minutes as one page for a browser.

use std::fmt::Write as _;

use super::data::{Along, Entry, Minutes};
use super::sheet::Block;
use super::table::Table;
use crate::report::html::{Page, facts, plain, section};
use crate::time::Time;
use crate::words::Words;

const STYLE: &str = include_str!("lines.css");

impl Minutes {
    /// As a page of its own.
    #[must_use]
    pub fn html(&self, words: &Words) -> String {
        let (mut above, mut parts) = (String::new(), Vec::<(String, String)>::new());
        for block in self.sheet(words) {
            match (&block, parts.last_mut()) {
                (Block::Heading(heading), _) => parts.push((heading.clone(), String::new())),
                (_, Some((_, body))) => write(words, &block, body),
                (_, None) => write(words, &block, &mut above),
            }
        }
        let parts = parts.iter().zip(1_usize..);
        let parts = parts.map(|((heading, body), nth)| section(&format!("h{nth}"), heading, body));
        above.extend(parts);
        self.page(&above)
    }

    /// How long everything took, as a page of its own.
    #[must_use]
    pub fn times_html(&self, words: &Words) -> String {
        let heading = words.tell("times");
        self.page(&section("h1", &heading, &table(&self.table(words), &plain(&heading))))
    }

    fn page(&self, body: &str) -> String {
        let heading = self.method.title.as_str();
        let session = self.session.as_deref().map_or(String::new(), |id| format!(" – {id}"));
        let title = format!("{heading}{session}");
        Page { language: self.language, title: &title, heading, style: STYLE, body }.written()
    }
}

fn write(words: &Words, block: &Block<'_>, body: &mut String) {
    let _ = match block {
        Block::Heading(_) => Ok(()),
        Block::Note(note) => writeln!(body, "<p class=\"note\">{}</p>", plain(note)),
        Block::Facts(own) => write!(body, "{}", facts(own)),
        Block::Lines(lines) => {
            let lines: String = lines.iter().map(|line| happened(line)).collect();
            writeln!(body, "<ol class=\"lines\">\n{lines}</ol>")
        }
        Block::List(list) => {
            let item = |one: &String| format!("<li>{}</li>\n", plain(one));
            let list: String = list.iter().map(item).collect();
            writeln!(body, "<ul>\n{list}</ul>")
        }
        Block::PerPerson(people) => people.iter().try_for_each(|(who, all)| {
            let item = |one: &&Along| {
                let (kind, told) = (plain(&one.kind.title), plain(&one.told(words)));
                format!("<li>{kind}: <span class=\"words\">{told}</span></li>\n")
            };
            let all: String = all.iter().map(item).collect();
            writeln!(body, "<h3>{}</h3>\n<ul>\n{all}</ul>", plain(who))
        }),
        Block::Times(own) => write!(body, "{}", table(own, &plain(&words.tell("times")))),
    };
}

fn happened(line: &Entry) -> String {
    let said = plain(&line.said);
    let (class, told) = match (&line.head, &line.words) {
        _ if line.struck.is_some() => ("struck", format!("<del>{said}</del>")),
        (Some(head), Some(words)) => {
            let (head, words) = (plain(head), plain(words));
            ("act", format!("<b>{head}</b>: <span class=\"words\">{words}</span>"))
        }
        (Some(_), None) => ("act", said),
        (None, _) => ("flow", said),
    };
    format!("<li class=\"{class}\">{} <span>{told}</span></li>\n", moment(line.at))
}

fn moment(at: Time) -> String {
    format!("<time datetime=\"PT{}S\">{at}</time>", at.since(Time::ZERO).as_seconds())
}

fn table(table: &Table, caption: &str) -> String {
    let heading = |cell: &String| format!("<th scope=\"col\">{}</th>", plain(cell));
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(at, cell)| match at {
            0 => format!("<th scope=\"row\">{}</th>", plain(cell)),
            _ => format!("<td>{}</td>", plain(cell)),
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let headings: String = table.headings.iter().map(heading).collect();
    let rows: String = table.rows.iter().map(row).collect();
    let sums: String = table.sums.iter().map(row).collect();
    format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table>\n\
         <thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n<tfoot>\n{sums}</tfoot>\n\
         </table>\n</div>\n"
    )
}
