//! The names under which things lie in storage, the same in both stores. They are for ever: old drafts lie there.

/// What every key of ours begins with. Whatever else lies on the same origin belongs to others.
const OURS: &str = "phuluc/";

/// Whether a key is this program's.
pub(super) fn is_ours(key: &str) -> bool {
    key.starts_with(OURS)
}

/// The two places where a report's revisions are written in turn.
const SIDES: [&str; 2] = ["a", "b"];

/// Where both slots of a report lie.
pub(super) fn slots(report: &str) -> [String; 2] {
    SIDES.map(|side| format!("{OURS}draft/{report}/{side}"))
}

/// Where the `number`th slot of a report that could not be read is kept.
pub(super) fn unreadable(report: &str, number: usize) -> String {
    format!("{OURS}unreadable/{report}/{number}")
}

/// The report whose slot, in its place or kept aside, lies under this key; `None` for any other key.
pub(super) fn report_of(key: &str) -> Option<&str> {
    let rest = key.strip_prefix(OURS)?;
    let rest = rest.strip_prefix("draft/").or_else(|| rest.strip_prefix("unreadable/"))?;
    rest.rsplit_once('/').map(|(report, _)| report)
}

/// Whether what lies under this key was kept aside.
pub(super) fn is_aside(key: &str) -> bool {
    key.strip_prefix(OURS).is_some_and(|rest| rest.starts_with("unreadable/"))
}

/// Where a form is kept that drafts were written on.
pub(super) fn template(fingerprint: &str) -> String {
    format!("{OURS}template/{fingerprint}")
}

/// The fingerprint of the form that is kept under this key.
pub(super) fn template_of(key: &str) -> Option<&str> {
    key.strip_prefix(OURS)?.strip_prefix("template/")
}

/// Where it is noted when a report was deleted.
pub(super) fn deleted(report: &str) -> String {
    format!("{OURS}deleted/{report}")
}

/// The report whose deletion is noted under this key.
pub(super) fn deleted_report(key: &str) -> Option<&str> {
    key.strip_prefix(OURS)?.strip_prefix("deleted/")
}

/// Where it is noted when a copy of a report last left the device.
pub(super) fn copy(report: &str) -> String {
    format!("{OURS}copy/{report}")
}

/// Where it is noted that some draft names this report as the one that it lies beside.
pub(super) fn beside(original: &str) -> String {
    format!("{OURS}beside/{original}")
}

/// Where a store bears a mark once all of the above is noted in it.
pub(super) fn besides() -> String {
    format!("{OURS}besides")
}

/// Where it is noted which report of a form was open last.
pub(super) fn in_hand(form: &str) -> String {
    format!("{OURS}in-hand/{form}")
}

/// Where it is noted which form a person opened from elsewhere under this id.
pub(super) fn own_form(form: &str) -> String {
    format!("{OURS}form/{form}")
}

/// The form that is noted under this key.
pub(super) fn form_of(key: &str) -> Option<&str> {
    key.strip_prefix(OURS)?.strip_prefix("form/")
}

/// Where the device's own id is kept.
pub(super) fn writer() -> String {
    format!("{OURS}writer")
}

/// Where both stores bear a mark once both have worked.
pub(super) fn device() -> String {
    format!("{OURS}device")
}

/// Where a trial is written, read and removed.
pub(super) fn probe() -> String {
    format!("{OURS}probe")
}
