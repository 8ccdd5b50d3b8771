//! Text as it stands on a page.

/// Text that is nothing but text, in quotes too.
#[must_use]
pub fn plain(text: &str) -> String {
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
