//! The pin: a short fingerprint of what a method was built from, scripts and given settings. It
//! tells apart what changed by mistake or on purpose; it is no protection against somebody who
//! forges one.

use crate::method::Method;

/// The fingerprint of a method's scripts, in order of loading, with the version of the language and
/// the settings that its caller gave.
///
/// FNV-1a of 64 bits over the version, then the length and the text of each script, numbers as
/// their little-endian bytes; written as 16 hexadecimal digits. The names of the scripts are left
/// out: the same text under another name builds the same method. Each setting that was given adds
/// a length that no script has, the length and the letters of its name, and its value.
///
/// It stands in every session that was ever kept, so it never changes.
#[must_use]
pub fn pin(method: &Method) -> String {
    let mut hash = fnv(OFFSET, &method.language.to_le_bytes());
    for script in &method.scripts {
        // With its length in front, text cannot move from one script to the next unnoticed.
        let length = u64::try_from(script.text.len()).unwrap_or(u64::MAX);
        hash = fnv(hash, &length.to_le_bytes());
        hash = fnv(hash, script.text.as_bytes());
    }
    for setting in method.settings.iter().filter(|setting| setting.given) {
        let length = u64::try_from(setting.id.len()).unwrap_or(u64::MAX);
        hash = fnv(hash, &u64::MAX.to_le_bytes());
        hash = fnv(hash, &length.to_le_bytes());
        hash = fnv(hash, setting.id.as_bytes());
        hash = fnv(hash, &setting.value.to_le_bytes());
    }
    format!("{hash:016x}")
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_hash_that_others_know() {
        assert_eq!(fnv(OFFSET, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(OFFSET, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(OFFSET, b"foobar"), 0x8594_4171_f739_67e8);
    }
}
