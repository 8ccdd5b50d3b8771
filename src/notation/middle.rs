//! What stands between the name and the colon of a line: a word and what is marked beside it.

/// What stands between a name and the colon.
#[derive(Default)]
pub(super) struct Middle<'a> {
    pub(super) word: &'a str,
    /// Behind `@`: to whom.
    pub(super) to: Option<&'a str>,
    /// In brackets: what about.
    pub(super) tags: Vec<&'a str>,
    /// Behind `#`: in reply to what.
    pub(super) label: Option<&'a str>,
    /// Behind `?`: the question that it asks.
    pub(super) asks: Option<&'a str>,
    /// The first word beside all that.
    pub(super) rest: Option<&'a str>,
}

impl<'a> Middle<'a> {
    pub(super) fn read(text: &'a str) -> Middle<'a> {
        let mut middle = Middle::default();
        let bracket = text.split_once('(');
        let parts = bracket.and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
        let Some((before, (tags, after))) = parts else {
            middle.words(text);
            return middle;
        };
        middle.words(before);
        let tags = tags.split(',').map(str::trim);
        middle.tags = tags.filter(|tag| !tag.is_empty()).collect();
        middle.words(after);
        middle
    }

    fn words(&mut self, text: &'a str) {
        for word in text.split_whitespace() {
            if let Some(name) = word.strip_prefix('@') {
                self.to = Some(name);
            } else if let Some(number) = word.strip_prefix('?') {
                self.asks = Some(number);
            } else if let Some(label) = word.strip_prefix('#') {
                self.label = Some(label);
            } else if self.word.is_empty() {
                self.word = word;
            } else {
                self.rest.get_or_insert(word);
            }
        }
    }
}
