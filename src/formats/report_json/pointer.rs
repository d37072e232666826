//! JSON pointers (RFC 6901) by which unknown keys are kept. It must not know what stands there.

/// The pointer of `key` inside the object at `pointer`.
pub(in crate::formats) fn inside(pointer: &str, key: &str) -> String {
    let key = key.replace('~', "~0").replace('/', "~1");
    [pointer, "/", &key].concat()
}

/// The key that a segment of a pointer stands for.
pub(in crate::formats) fn key_of(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_with_a_slash_or_a_tilde_comes_back() {
        for key in ["count", "a/b", "a~b", "~1", "~01", ""] {
            let pointer = super::inside("/values", key);
            assert_eq!(super::key_of(&pointer["/values/".len()..]), key);
        }
    }
}
