//! Why something could not be installed, in one sentence with the way out, read from what the installer said last.

use anyhow::{Result, bail};

use crate::process::Heard;

/// What installers say when the other end cannot be reached, in lower case.
const SIGNS_OF_NO_NETWORK: [&str; 14] = [
    "could not resolve",
    "couldn't resolve",
    "failed to resolve",
    "temporary failure resolving",
    "name resolution",
    "dns error",
    "eai_again",
    "enotfound",
    "etimedout",
    "econnrefused",
    "connection refused",
    "network is unreachable",
    "timed out",
    "could not connect",
];

/// What installers say when this user may not write where they must, in lower case.
const SIGNS_OF_NO_RIGHT: [&str; 4] = ["permission denied", "eacces", "are you root", "read-only file system"];

/// Passes a success on, and turns a failure into `what` happened, why, and the way out.
pub(super) fn explain(heard: &Heard, what: &str, way_out: &str) -> Result<()> {
    if heard.success {
        return Ok(());
    }
    let complaints = heard.complaints.to_lowercase();
    if contains_any(&complaints, &SIGNS_OF_NO_NETWORK) {
        bail!("{what}: the network did not answer; connect it and run this again, or {way_out}");
    }
    if contains_any(&complaints, &SIGNS_OF_NO_RIGHT) {
        bail!("{what}: this user may not write there; run this as a user who may, or {way_out}");
    }
    bail!("{what}; the lines above say why, and if nothing else helps, {way_out}")
}

fn contains_any(text: &str, signs: &[&str]) -> bool {
    signs.iter().any(|sign| text.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(complaints: &str) -> Option<String> {
        let heard = Heard { success: false, complaints: complaints.to_owned() };
        explain(&heard, "trunk could not be installed", "see the README").err().map(|reason| reason.to_string())
    }

    #[test]
    fn a_missing_network_is_called_by_its_name() {
        for complaint in [
            "error: could not download file … dns error: failed to lookup address information",
            "npm error code EAI_AGAIN",
            "E: Failed to fetch …  Temporary failure resolving 'deb.debian.org'",
            "warning: spurious network error: [7] Could not connect to server",
        ] {
            assert!(sentence(complaint).is_some_and(|text| text.contains("the network did not answer")), "{complaint}");
        }
    }

    #[test]
    fn missing_rights_are_called_by_their_name() {
        let text = sentence("npm error Error: EACCES: permission denied, mkdir '/usr/lib/node_modules'");
        assert!(text.is_some_and(|text| text.contains("may not write there")));
    }

    #[test]
    fn whatever_else_went_wrong_ends_with_the_way_out() {
        let text = sentence("error[E0463]: can't find crate for `std`");
        assert!(text.is_some_and(|text| text.ends_with("see the README")));
        assert!(explain(&Heard { success: true, complaints: "dns error".into() }, "nothing", "").is_ok());
    }
}
