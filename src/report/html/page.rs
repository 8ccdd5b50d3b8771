//! The frame of a page: no script, nothing from elsewhere, to be walked through by its headings, on
//! a small screen, on paper, by day and by night. Whoever reads XML can read it too.

use super::plain::plain;

const STYLE: &str = include_str!("page.css");

/// A page before it is written. Only the body is markup.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The tag of its language.
    pub language: &'a str,
    /// What the window is called.
    pub title: &'a str,
    /// What stands on top.
    pub heading: &'a str,
    /// What it looks like beyond what every page looks like.
    pub style: &'a str,
    /// What stands below.
    pub body: &'a str,
}

impl Page<'_> {
    /// As text.
    #[must_use]
    pub fn written(&self) -> String {
        let [language, title, heading] = [self.language, self.title, self.heading].map(plain);
        let Page { style, body, .. } = self;
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
             <meta name=\"robots\" content=\"noindex\"/>\n\
             <meta name=\"color-scheme\" content=\"light dark\"/>\n\
             <title>{title}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n<body>\n<main>\n\
             <h1>{heading}</h1>\n{body}</main>\n</body>\n</html>\n"
        )
    }
}

/// Part of a page under a heading, by which it can be found: `id` is one of this page alone.
#[must_use]
pub fn section(id: &str, heading: &str, body: &str) -> String {
    let heading = plain(heading);
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n{body}</section>\n"
    )
}

/// Names of things, each with what it is.
#[must_use]
pub fn facts(facts: &[(String, String)]) -> String {
    let fact = |(name, what): &(String, String)| {
        format!("<div><dt>{}</dt><dd>{}</dd></div>\n", plain(name), plain(what))
    };
    format!("<dl>\n{}</dl>\n", facts.iter().map(fact).collect::<String>())
}
