//! The page's policy of what may run in it, written from the very bytes of its scripts and styles. It must not know what
//! they do.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

/// What every page is told: nothing that is not named here, and no text becomes an element or a program but through the
/// one policy that `src/boot/door.js` makes. Programs are made of the page's own bytes (`blob:`), pictures of a
/// person's, and everything that is fetched comes from the page's own host.
const RULES: &str = "default-src 'none'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self' blob:; \
                     manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                     trusted-types default";

/// The element that tells a browser the policy of this page. `more_styles` are those that the program brings in itself.
/// It ends with a comment's end: browsers that had better not read it (`src/boot/first.js`) read it as a comment.
pub(super) fn element(html: &str, more_styles: &[&str]) -> String {
    let scripts = sources(contents(html, "script").filter(|(tag, _)| !is_data(tag)).map(|(_, text)| text));
    let styles = contents(html, "style").map(|(_, text)| text).chain(more_styles.iter().copied());
    let styles = sources(styles);
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{RULES}; script-src{scripts} 'wasm-unsafe-eval'; \
         style-src{styles}\"><!-- -->"
    )
}

/// Whether a script with this tag is a block of data, which no policy is about.
pub(super) fn is_data(tag: &str) -> bool {
    tag.contains("type=") && !tag.contains("\"module\"")
}

fn sources<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut named: Vec<String> = Vec::new();
    for text in texts {
        let source = format!(" 'sha256-{}'", BASE64.encode(Sha256::digest(text)));
        if !named.contains(&source) {
            named.push(source);
        }
    }
    named.concat()
}

/// Each element of this name that holds raw text: its tag, and the text.
fn contents<'a>(html: &'a str, name: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
    let mut rest = html;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&opening)?;
        let (tag, after) = after.split_once('>')?;
        let (text, after) = after.split_once(&closing)?;
        rest = after;
        Some((tag, text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script>first()</script><style>a{b:c}</style></head>\
                        <script type=\"application/json\" id=\"x\">{}</script>\
                        <script type=\"module\">start()</script>";

    #[test]
    fn the_policy_names_every_script_and_style_of_the_page_and_no_data() {
        let policy = element(PAGE, &["p{}"]);
        // printf 'first()' | openssl dgst -sha256 -binary | base64, and so on.
        for hash in [
            "script-src 'sha256-fDYmfWjvur9AxjhDbjHe6RvExc05MbXhhrbgz2vvy/A=' \
             'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=' 'wasm-unsafe-eval'",
            "style-src 'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o=' \
             'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='\"",
        ] {
            assert!(policy.contains(hash), "{policy}");
        }
    }

    #[test]
    fn a_script_that_stands_there_twice_is_named_once() {
        let twice = PAGE.replace("</head>", "<script>first()</script></head>");
        assert_eq!(element(&twice, &[]), element(PAGE, &[]));
    }

    #[test]
    fn the_policy_lets_in_no_text_from_anywhere_else() {
        let policy = element(PAGE, &[]);
        for careless in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*", "script-src 'self'"] {
            assert!(!policy.contains(careless), "{careless} in {policy}");
        }
        assert!(policy.contains("default-src 'none'"));
    }
}
