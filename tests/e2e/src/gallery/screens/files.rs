//! Files that come: what the page says of them, what it asks, and two versions side by side. It must not know how a file is
//! made.

use super::{FORM, START, kept, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, Page};
use crate::gallery::steps::Alteration;
use crate::gallery::steps::Step::{Alter, Await, Fill, Give, Keep, Open, Put, Saved, Tap, Until, Write};

const BROKEN_FORM: &str = r#"{ "format": "phuluc.template", "format_version": 1, "id": "mau-hong", "version": 1,
    "columns": [{ "kind": "label" }], "rows": [{ "id": "A b", "label": "" }] }"#;
const OWN_FORM: &str = r#"{ "format": "phuluc.template", "format_version": 1, "id": "xa-toi-2026", "version": 1,
    "name": "Xã tôi 2026", "title_block": { "title": ["PHỤ LỤC RIÊNG CỦA XÃ"] },
    "columns": [{ "kind": "label", "head": "Nội dung" }, { "kind": "whole", "head": "Số", "cells": ["count"] }],
    "rows": [{ "id": "all", "label": "Cộng", "cells": { "count": { "unit": "lớp", "total": "children" } }, "rows": [
        { "id": "a", "label": "Sáng", "cells": { "count": { "unit": "lớp" } } },
        { "id": "b", "label": "Tối", "cells": { "count": { "unit": "lớp" } } }] }] }"#;

pub(super) const FILES: Scene = Scene {
    screens: &[
        screen(
            "import-broken-form",
            Around("[data-import-problem]"),
            &[
                Open("/", START),
                Write("mau-hong.json", BROKEN_FORM),
                Give("import", "mau-hong.json"),
                Await("[data-import-problem]"),
            ],
        ),
        screen(
            "import-result",
            Page,
            &[
                Open("/lai-chau-2023", FORM),
                Fill("lai-chau-2023", 100),
                Saved,
                Keep("export-json", "bao-cao.json"),
                Alter("bao-cao.json", "khac.json", Alteration::Report),
                Open("/", "[data-draft]"),
                Give("import", "bao-cao.json"),
                Await("#news"),
                Await(FORM),
            ],
        ),
        kept("compare", Page, &[Open("/", "[data-draft]"), Give("import", "khac.json"), Await("[name=join]")]),
        screen(
            "compare-too-early",
            Around(".compare__said"),
            &[Tap("[name=join]"), Until("document.querySelector('.compare__said').textContent.includes('chưa chọn')")],
        ),
        screen("two-versions", Page, &[Open("/", "[data-two-versions]")]),
    ],
};

pub(super) const WORKBOOK: Scene = Scene {
    screens: &[screen(
        "import-question",
        Around(".import__choice"),
        &[
            Open("/lai-chau-2023", FORM),
            Put("training_it.count", "1250"),
            Put("training_it.people", "12o"),
            Put("head.unit", "Xã Mường So"),
            Saved,
            Tap(".finish__more"),
            Keep("export-xlsx", "bang.xlsx"),
            Alter("bang.xlsx", "bang-sua.xlsx", Alteration::Workbook),
            Open("/", START),
            Give("import", "bang-sua.xlsx"),
            Await(".import__choice"),
        ],
    )],
};

/// A form that the page does not ship.
pub(super) const FORM_OF_ONES_OWN: Scene = Scene {
    screens: &[screen(
        "own-form",
        Page,
        &[
            Open("/", START),
            Write("mau-xa-toi.json", OWN_FORM),
            Give("import", "mau-xa-toi.json"),
            Await("[data-own-form]"),
            Await("[name=\"a.count\"]"),
        ],
    )],
};
