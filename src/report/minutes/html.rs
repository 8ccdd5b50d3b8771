//! The minutes as one page for a browser: no script, nothing from elsewhere, to be walked through
//! by its headings, on a small screen, on paper, by day and by night.

use std::fmt::Write as _;

use super::data::{Along, Entry, Minutes};
use super::sheet::Block;
use super::table::Table;
use crate::time::Time;
use crate::words::Words;

const STYLE: &str = include_str!("page.css");

impl Minutes {
    /// As a page of its own.
    #[must_use]
    pub fn html(&self, words: &Words) -> String {
        let mut body = String::new();
        let mut open = 0;
        for block in self.sheet(words) {
            if let Block::Heading(heading) = &block {
                close(&mut body, open > 0);
                open += 1;
                let _ = writeln!(
                    body,
                    "<section aria-labelledby=\"h{open}\">\n<h2 id=\"h{open}\">{}</h2>",
                    plain(heading)
                );
            } else {
                write(words, &block, &mut body);
            }
        }
        close(&mut body, open > 0);
        self.page(&body)
    }

    /// How long everything took, as a page of its own.
    #[must_use]
    pub fn times_html(&self, words: &Words) -> String {
        let heading = plain(&words.tell("times"));
        let table = table(&self.table(words), &heading);
        self.page(&format!("<section>\n<h2>{heading}</h2>\n{table}</section>\n"))
    }

    fn page(&self, body: &str) -> String {
        let title = plain(&self.method.title);
        let session =
            self.session.as_deref().map_or(String::new(), |id| format!(" – {}", plain(id)));
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}{session}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n",
            self.language
        )
    }
}

fn close(body: &mut String, is_open: bool) {
    if is_open {
        body.push_str("</section>\n");
    }
}

fn write(words: &Words, block: &Block<'_>, body: &mut String) {
    let _ = match block {
        Block::Heading(_) => Ok(()),
        Block::Note(note) => writeln!(body, "<p class=\"note\">{}</p>", plain(note)),
        Block::Facts(facts) => {
            let fact = |(name, what): &(String, String)| {
                format!("<div><dt>{}</dt><dd>{}</dd></div>\n", plain(name), plain(what))
            };
            let facts: String = facts.iter().map(fact).collect();
            writeln!(body, "<dl>\n{facts}</dl>")
        }
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

/// Text that is nothing but text, in quotes too.
fn plain(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => said.push_str("&amp;"),
            '<' => said.push_str("&lt;"),
            '>' => said.push_str("&gt;"),
            '"' => said.push_str("&quot;"),
            '\'' => said.push_str("&#39;"),
            _ => said.push(c),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_said_is_a_tag() {
        assert_eq!(
            plain("<script>alert(\"&\")</script> 'x'"),
            "&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt; &#39;x&#39;"
        );
    }
}
