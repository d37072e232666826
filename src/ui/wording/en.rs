//! Every sentence of the screen in English: the names of `vi.rs` with the same values filled in, and nothing else.
//! It must not decide when one is shown.
//!
//! What comes from a form stays in Vietnamese, as do numbers, days and amounts in words: they are read and printed that
//! way. Vietnamese letters therefore stand here only between “ and ”, where a sentence quotes the paper or a file.
//! What each is for is said beside its name in `vi.rs`; how one is added, at the head of that file.

/// So many things: "1 report", "3 reports".
fn many(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

pub(crate) mod start {
    use super::many;

    pub(crate) const TITLE: &str = "Report of Lifelong Learning Week";
    pub(crate) const PRIVACY: &str = "Your figures stay on this device until you yourself send a file.";
    pub(crate) const REPORTS: &str = "Reports in progress";
    pub(crate) const FORMS: &str = "Choose a form to begin";
    pub(crate) const OPEN_FILE: &str = "Open a report file";
    pub(crate) const OPEN_FILE_HELP: &str = "A .html, .json, .xlsx or .csv file downloaded from this page, or a picture of the QR code on a printed report. A form's .json file can be opened too.";
    pub(crate) const CHOOSE_FILE: &str = "Choose a file…";
    pub(crate) const CONTINUE: &str = "Continue";
    pub(crate) const NEW_REPORT: &str = "New report";
    pub(crate) const DELETE: &str = "Delete";
    pub(crate) const NOT_DELETED: &str = "Not deleted yet, the report is still here. Reload the page and try again.";
    pub(crate) const NOT_UNDELETED: &str =
        "Not taken back: this device does not allow saving yet. Reload the page and try again.";
    pub(crate) const UNREADABLE: &str = "A report that cannot be read";
    pub(crate) const SAVE_UNREADABLE: &str = "Download it to keep it";
    pub(crate) const LOADING: &str = "Loading the list of forms…";
    pub(crate) const FORMS_MISSING: &str = "The list of forms has not come. Check the network and reload the page. Reports in progress can still be opened.";
    pub(crate) const FORMS_BROKEN: &str = "The list of forms on this page is damaged (file templates/index.json). Please tell the office that publishes this page.";

    pub(crate) fn new_report_on(form: &str) -> String {
        format!("{NEW_REPORT}: {form}")
    }

    pub(crate) fn changed_at(time: &str) -> String {
        format!("Last changed {time}")
    }

    pub(crate) fn own_form(name: &str) -> String {
        format!("{name} (opened from a file)")
    }

    pub(crate) const WEEK_OVER: &str = "The Week is over";

    pub(crate) fn deadline_over(day: &str) -> String {
        format!("It was due before {day}")
    }

    pub(crate) fn unreadable_draft(number: usize) -> String {
        format!(
            "One report (number {number}) cannot be read. It is kept on this device as it is. Download it and send it to whoever looks after the reports if the figures are needed."
        )
    }

    pub(crate) const NEWER_DRAFT: &str = "This report was saved by a newer version of the page. Reload the page to get that version and go on; the figures are untouched on this device.";
    pub(crate) const RELOAD: &str = "Reload the page";

    pub(crate) fn photos_missing(count: usize) -> String {
        format!(
            "{} missing on this device. Open the report to add them again, or open a report file that holds the pictures.",
            many(count, "picture is", "pictures are")
        )
    }

    pub(crate) const NO_UNIT: &str = "unit not named yet";

    pub(crate) fn delete_which(unit: &str, form: &str) -> String {
        format!("{DELETE}: {unit}, {form}")
    }

    pub(crate) fn deleted(unit: &str) -> String {
        format!("Report deleted: {unit}.")
    }
}

pub(crate) mod language {
    pub(crate) const OTHER: &str = "Tiếng Việt";
    pub(crate) const OTHER_CODE: &str = "vi";
    pub(crate) const NOT_CHANGED: &str =
        "The language was not changed, because this device does not allow saving yet. Reload the page and try again.";
}

pub(crate) mod form {
    use super::many;

    pub(crate) const BACK: &str = "Reports";
    pub(crate) const LOADING: &str = "Opening the form…";
    pub(crate) const CANNOT_OPEN: &str = "The form could not be opened";
    pub(crate) const LOADING_MORE: &str = "Loading more…";
    pub(crate) const LOADING_SLOWLY: &str =
        "The network is slow. If this takes too long, reload the page: what was saved is still there.";
    pub(crate) const MORE_MISSING: &str = "This part of the page has not come yet. What you filled in is saved all the same; check the network and press “Try again”.";
    pub(crate) const TRY_AGAIN: &str = "Try again";
    pub(crate) const HEAD: &str = "General information";
    pub(crate) const ABOUT: &str = "About this form";
    pub(crate) const NOTE: &str = "Note";
    pub(crate) const ADD_ROW: &str = "Add a row";
    pub(crate) const REMOVE_ROW: &str = "Remove this row";
    pub(crate) const ROW_UP: &str = "Move up";
    pub(crate) const ROW_DOWN: &str = "Move down";
    pub(crate) const NO_ACTIVITY: &str = "No activity";
    pub(crate) const BLANK_IS_ZERO: &str = "Blank cells are 0";
    pub(crate) const UNDO_LABEL: &str = "Undo";
    pub(crate) const REDO_LABEL: &str = "Redo";
    pub(crate) const SHOW_CELLS: &str = "Show the cells";
    pub(crate) const HIDE_CELLS: &str = "Hide the cells";
    pub(crate) const ROW_REMOVED: &str = "A row was removed.";
    pub(crate) const UNDO: &str = "Undo";
    pub(crate) const CLOSE: &str = "Close";
    pub(crate) const FINISH: &str = "Send the report";
    pub(crate) const OTHER_KINDS: &str = "Download or copy in another way";
    pub(crate) const EXPORT_HTML: [&str; 2] = ["Download the report, to print and send", "HTML file"];
    pub(crate) const EXPORT_JSON: [&str; 2] = ["Download the data for other programs", "JSON file"];

    pub(crate) fn json_photos(weight: &str) -> String {
        format!("With pictures in the data file ({weight} more)")
    }

    pub(crate) const OTHER_FILES: &str = "Files to go on with: Word, Excel…";
    pub(crate) const OTHER_FILES_HELP: &str = "The Word file is for writing more; it has the pictures, but cannot be opened here again. The workbook and the CSV can be opened here again, but have no pictures.";
    pub(crate) const EXPORT_DOCX: [&str; 2] = ["Download a document to write more into", "Word file"];
    pub(crate) const EXPORT_XLSX: [&str; 2] = ["Download a workbook to go on with", "Excel file"];
    pub(crate) const EXPORT_CSV: [&str; 2] = ["Download the data as a plain table", "CSV file"];
    pub(crate) const TOTAL: &str = "Total";

    pub(crate) fn missing_from_total(labels: &str) -> String {
        format!("not counted: {labels}")
    }

    pub(crate) fn figure_of_column(number: usize) -> String {
        format!("figure {number}")
    }

    pub(crate) fn row_came_back(number: usize, name: &str, place: &str) -> String {
        format!("Row {number}{name} is back, under {place}.")
    }

    pub(crate) fn row_went(number: usize, place: &str) -> String {
        format!("Row {number} under {place} was removed.")
    }

    pub(crate) fn row_moved(number: usize, name: &str, place: &str) -> String {
        format!("Row {number}{name} under {place} was moved.")
    }

    pub(crate) fn added_row(number: usize) -> String {
        format!("Row {number}")
    }

    pub(crate) mod about {

        pub(crate) const ISSUER: &str = "Issued by";
        pub(crate) const BASIS: &str = "On the basis of";
        pub(crate) const THEME: &str = "Theme";
        pub(crate) const WEEK: &str = "The Week";
        pub(crate) const REPORTERS: &str = "Who reports";
        pub(crate) const RECIPIENT: &str = "Send to";
        pub(crate) const CHANNEL: &str = "How to send";
        pub(crate) const EMAIL: &str = "E-mail address";
        pub(crate) const DEADLINE: &str = "Due";
        pub(crate) const ATTACHMENTS: &str = "Attach";
        pub(crate) const REMARK: &str = "Please note";
        pub(crate) const NOT_SAID: &str = "the document does not say; ask the receiving office";

        pub(crate) fn from(first: &str) -> String {
            format!("from {first}")
        }

        pub(crate) fn over(words: &str) -> String {
            format!("{words} (over)")
        }

        pub(crate) fn before(day: &str) -> String {
            format!("before {day}")
        }
    }

    pub(crate) const EXPORTING: &str = "Making the file…";
    pub(crate) const EXPORTING_HEAVY: &str =
        "Making the file… The first time, one more part of the page has to come; this can take a while.";
    pub(crate) mod head {
        pub(crate) const UNIT: &str = "Name of the reporting unit";
        pub(crate) const UNIT_EXAMPLE: &str = "For example: “Trung tâm học tập cộng đồng xã A”";
        pub(crate) const PARENT: &str = "Higher authority";
        pub(crate) const PARENT_EXAMPLE: &str = "For example: “Ủy ban nhân dân xã A”";
        pub(crate) const PLACE: &str = "Place (commune, ward, province)";
        pub(crate) const DISTRICT: &str = "District (town, city)";
        pub(crate) const NUMBER: &str = "Number of the report";
        pub(crate) const NUMBER_EXAMPLE: &str = "For example: “05/BC-TTHTCĐ”";
        pub(crate) const DATE: &str = "Date of the report";
        pub(crate) const DATE_EXAMPLE: &str = "Type day/month/year";
        pub(crate) const AUTHOR: &str = "Prepared by";
        pub(crate) const PHONE: &str = "Telephone";
        pub(crate) const EMAIL: &str = "E-mail";
        pub(crate) const LEADER: &str = "Head of the unit";
    }

    pub(crate) fn filled(done: usize, of: usize) -> String {
        format!("{done}/{of} cells filled in")
    }

    pub(crate) fn and_unreadable(progress: &str, count: usize) -> String {
        format!("{progress}, {count} not usable yet")
    }

    pub(crate) fn characters(characters: usize, limit: usize) -> String {
        format!("{characters}/{limit} characters")
    }

    pub(crate) fn characters_over(characters: usize, limit: usize, over: usize) -> String {
        format!("{characters}/{limit} characters, {over} too many")
    }

    pub(crate) fn in_words(words: &str, unit: &str) -> String {
        ["In words: ", words, " ", unit].concat()
    }

    pub(crate) const TOTAL_TOO_LARGE: &str =
        "The total is too large to be written. Look again at the figures of this section.";

    pub(crate) fn total_of(filled: usize, of: usize) -> String {
        format!("{filled} of {of} cells so far")
    }

    pub(crate) fn total_of_all(of: usize) -> String {
        format!("all {of} cells")
    }

    pub(crate) const TOTAL_OF_NONE: &str = "no figures yet";

    pub(crate) const NO_ROWS: &str = "No rows yet";

    pub(crate) fn rows(count: usize) -> String {
        many(count, "row", "rows")
    }

    pub(crate) fn pasted_all(filled: usize) -> String {
        format!("Pasted into {}.", many(filled, "cell", "cells"))
    }

    pub(crate) fn pasted_part(filled: usize, left_over: usize) -> String {
        format!(
            "Pasted into {}; {left_over} fell where nothing can be written and were left out.",
            many(filled, "cell", "cells")
        )
    }
}

pub(crate) mod way {
    use super::many;

    pub(crate) const LIST: &str = "Contents";
    pub(crate) const CLOSE: &str = "Close";
    pub(crate) const SEARCH: &str = "Find a section or row";
    pub(crate) const SEARCH_HELP: &str = "Type a few letters, accents are not needed";
    pub(crate) const PHOTOS: &str = "Pictures";
    pub(crate) const REVIEW: &str = "Review";
    pub(crate) const SEND: &str = "Send the report";
    pub(crate) const HERE: &str = "you are here";
    pub(crate) const PREVIOUS: &str = "Previous section";
    pub(crate) const BLANK: &str = "Not begun";
    pub(crate) const DONE: &str = "Done";
    pub(crate) const NO_ACTIVITY: &str = "No activity";
    pub(crate) const NO_PHOTOS: &str = "No pictures yet";
    pub(crate) const NOTHING_LEFT: &str = "All cells are filled in.";
    pub(crate) const NOTHING_FOUND: &str =
        "No section was found. Try fewer letters, or type its number, for example 1.3.";

    pub(crate) fn next(name: &str) -> String {
        ["Next section: ", name].concat()
    }

    pub(crate) fn previous(name: &str) -> String {
        ["Previous section: ", name].concat()
    }

    pub(crate) fn begun(filled: usize, of: usize) -> String {
        format!("{filled}/{of} so far")
    }

    pub(crate) fn odd(count: usize) -> String {
        format!("{} to look at again", many(count, "place", "places"))
    }

    pub(crate) fn photos(count: usize) -> String {
        many(count, "picture", "pictures")
    }

    pub(crate) fn left(done: usize, of: usize, left: usize, minutes: usize) -> String {
        format!("{done}/{of} cells filled in. {left} to go, about {}.", many(minutes, "minute", "minutes"))
    }

    pub(crate) fn due_in(day: &str, days: i64) -> String {
        if days == 1 {
            return format!("Due before {day}, today is the last day");
        }
        format!("Due before {day}, {days} days left")
    }

    pub(crate) fn found(count: usize) -> String {
        format!("{} found.", many(count, "row", "rows"))
    }

    pub(crate) fn found_many(count: usize, shown: usize) -> String {
        format!("{} found, the first {shown} are shown. Type more to see fewer.", many(count, "row", "rows"))
    }
}

pub(crate) mod numbers {
    use super::many;

    pub(crate) fn paste_title(count: usize) -> String {
        format!("Paste into {}?", many(count, "cell", "cells"))
    }

    pub(crate) const PASTE_NOWHERE: &str = "Nothing can be pasted here";
    pub(crate) const PASTE: &str = "Paste";
    pub(crate) const DO_NOT_PASTE: &str = "No";
    pub(crate) const PASTE_FIELD: &str = "Cell";
    pub(crate) const PASTE_BEFORE: &str = "Now";
    pub(crate) const PASTE_AFTER: &str = "Then";

    pub(crate) fn paste_replaces(count: usize) -> String {
        format!("{} another figure, which will be replaced.", many(count, "cell holds", "cells hold"))
    }

    pub(crate) fn paste_unreadable(count: usize) -> String {
        format!("{} not usable yet; written all the same for you to mend.", many(count, "cell is", "cells are"))
    }

    pub(crate) fn paste_lost(count: usize, texts: &str) -> String {
        format!(
            "{} where nothing can be written and will be left out: {texts}.",
            many(count, "cell falls", "cells fall")
        )
    }

    pub(crate) fn paste_more(count: usize) -> String {
        format!("… and {} more.", many(count, "cell", "cells"))
    }

    pub(crate) fn amount_in_groups(groups: &str) -> String {
        ["= ", groups].concat()
    }

    pub(crate) fn less(label: &str) -> String {
        ["One less: ", label].concat()
    }

    pub(crate) fn more(label: &str) -> String {
        ["One more: ", label].concat()
    }

    pub(crate) const PASTE_HELP: &str = "Once pasted, it can be undone with one tap.";
}

pub(crate) mod review {
    use super::many;

    pub(crate) const TITLE: &str = "Look it over before sending";
    pub(crate) const BACK: &str = "Back to filling in";
    pub(crate) const OPEN_HELP: &str = "Press a line to go to that place. A cell without a figure may stay blank; the report can be sent all the same.";
    pub(crate) const NOTHING_OPEN: &str = "Everything is filled in and nothing is left to look at. Thank you! Download the report at the foot of the page and send it.";
    pub(crate) const EXPLAIN: &str = "If this is right, please say why in a few words (printed with the report)";
    pub(crate) const STILL_BLANK: &str = "still blank";
    pub(crate) const WRONG_TITLE: &str = "To be corrected";
    pub(crate) const REQUIRED_TITLE: &str = "To be filled in";
    pub(crate) const DOUBTFUL_TITLE: &str = "To be looked at, or explained";
    pub(crate) const HINTS_TITLE: &str = "To make sure";
    pub(crate) const BLANK_TITLE: &str = "Still blank";
    pub(crate) const ANSWERS: &str = "The report so far";
    pub(crate) const NO_FIGURE: &str = "–";

    pub(crate) fn places(title: &str, count: usize) -> String {
        [title, ": ", &many(count, "place", "places")].concat()
    }

    pub(crate) fn fields(title: &str, count: usize) -> String {
        [title, ": ", &many(count, "cell", "cells")].concat()
    }

    pub(crate) fn blanks(count: usize) -> String {
        many(count, "blank cell", "blank cells")
    }

    pub(crate) const UNREADABLE: &str = "not usable yet";
    pub(crate) const REQUIRED: &str = "needed and still blank";
    pub(crate) const WRONG: &str = "not right yet";
    pub(crate) const UNEXPLAINED: &str = "to be explained";

    pub(crate) fn standing(open: &str) -> String {
        format!("Still open: {open}. Files can be downloaded all the same.")
    }
}

pub(crate) mod issues {

    pub(crate) const FIGURES_WITHOUT_ACTIVITY: &str = "“No activity” is chosen for this section, and yet some cells hold more than 0. Take that choice back, or clear the figures.";
    pub(crate) const BLANK: &str = "This has to be filled in.";

    pub(crate) fn part_above_whole(part_at: &str, part: &str, whole_at: &str, whole: &str) -> String {
        format!("The cell in {part_at} says {part}, more than the cell in {whole_at} ({whole}). Look again at both.")
    }

    pub(crate) fn alone(figure: &str, unit: &str, missing: &str) -> String {
        format!("There are {figure} “{unit}” and no figure for “{missing}” yet. Look again at both cells.")
    }

    pub(crate) fn differ(first_at: &str, first: &str, other_at: &str, other: &str) -> String {
        format!(
            "The cell in {first_at} says {first}, the cell in {other_at} says {other}, and both ask for the same figure. Make them agree."
        )
    }

    pub(crate) fn outside_week(week: &str) -> String {
        format!("This day is outside the Week ({week}). Look again at the day.")
    }

    pub(crate) fn many_times_last_year(last: &str, times: u32) -> String {
        format!("{times} times last year's figure or more (last year: {last}). Look whether there is a 0 too many.")
    }

    pub(crate) fn small_amount(amount: &str, meant: &str) -> String {
        format!("Only {amount}? If it is {amount} million, type {meant}.")
    }

    pub(crate) fn row(number: &str) -> String {
        format!("item {number}")
    }

    pub(crate) fn row_named(label: &str) -> String {
        format!("“{label}”")
    }
}

pub(crate) mod problems {
    use super::many;

    pub(crate) fn letter(found: char, place: usize, guess: &str) -> String {
        format!("There is the letter “{found}” at place {place}{guess}. Type digits, for example 1.250.")
    }

    pub(crate) const LIKE_ZERO: &str = ", perhaps a 0";
    pub(crate) const LIKE_ONE: &str = ", perhaps a 1";

    pub(crate) fn symbol(found: char, place: usize) -> String {
        format!("There is the sign “{found}” at place {place}. A cell takes one figure, for example 1.250.")
    }

    pub(crate) const NEGATIVE: &str = "Figures here are not below 0. Take the minus away.";
    pub(crate) const TOO_LARGE: &str =
        "The figure is too large (at most 9.007.199.254.740.991). Look whether there is a digit too many.";
    pub(crate) const FRACTION: &str = "This cell counts whole things. Type it again without the part behind the comma.";
    pub(crate) const THOUSANDS_OR_FRACTION: &str =
        "The comma can be read in two ways here. For thousands type a dot, for example 1.250.";
    pub(crate) const GROUPS: &str =
        "Dots or spaces only part groups of three digits, for example 1.250. Type this figure again.";
    pub(crate) const MIXED_MARKS: &str =
        "This figure mixes several marks. Type the digits without any, for example 1250000.";

    pub(crate) fn too_many_places(places: u8) -> String {
        format!("This cell takes at most {} behind the comma.", many(usize::from(places), "digit", "digits"))
    }

    pub(crate) fn other_unit(unit: &str, found: &str) -> String {
        format!(
            "This cell counts “{unit}”, and behind the figure stands “{found}”. Look again and type the figure only."
        )
    }

    pub(crate) fn multiplier(found: &str) -> String {
        format!("Type all digits in place of “{found}”, for example 12.000.000.")
    }

    pub(crate) const NOT_A_DATE: &str = "Type day/month/year in figures, for example 05/10/2023.";
}

pub(crate) mod differences {

    pub(crate) const BLANK: &str = "blank";
    pub(crate) const PHOTO: &str = "Picture";
    pub(crate) const ANSWER: &str = "answer for the whole section";
    pub(crate) const EACH_CELL: &str = "cell by cell";
    pub(crate) const NOTE: &str = "note";
    pub(crate) const ADDED_ROW: &str = "added row";
    pub(crate) const ADDED_NOTE: &str = "note of an added row";
    pub(crate) const ADDED_ORDER: &str = "order of the rows";
    pub(crate) const CAPTION: &str = "Caption";
    pub(crate) const PHOTO_ORDER: &str = "Order of the pictures";
    pub(crate) const EXPLANATION: &str = "Explanation";
    pub(crate) const NO_ROW: &str = "this row is not there";
    pub(crate) const NO_PHOTO: &str = "this picture is not there";
    pub(crate) const NO_CAPTION: &str = "picture without a caption";

    pub(crate) fn captioned(caption: &str) -> String {
        [PHOTO, " “", caption, "”"].concat()
    }
}

pub(crate) mod comparing {
    use super::many;

    pub(crate) const TITLE: &str = "Two versions of one report";
    pub(crate) const HELP: &str = "This report was changed in two places. Press what is right at each place, then join both into one. Until then both versions stay as they are.";
    pub(crate) const COMPARE: &str = "Compare both versions";
    pub(crate) const ONLY_ONE: &str = "This device has only one version of this report; there is nothing to compare.";
    pub(crate) const ALL_SAME: &str = "Both versions are the same. Joined, only one is left.";
    pub(crate) const JOIN: &str = "Join into one version";
    pub(crate) const LATER: &str = "Later, keep both versions";
    pub(crate) const JOIN_HELP: &str = "The other version goes to the bin for 30 days; the one in use, as it was before, is among the “Earlier versions”. Both can be taken back.";
    pub(crate) const JOINED: &str = "Joined into one version.";
    pub(crate) const NOT_JOINED: &str = "Not joined yet, because this device does not allow saving or the report was just changed in another window. Both versions are still here; reload the page and try again.";
    pub(crate) const UNIT: &str = "Unit";
    pub(crate) const AUTHOR: &str = "Prepared by";
    pub(crate) const SAVED: &str = "Saved";

    pub(crate) fn count(places: usize) -> String {
        format!("They differ in {}.", many(places, "place", "places"))
    }

    pub(crate) fn chosen(chosen: usize, of: usize) -> String {
        format!("{chosen}/{of} chosen.")
    }

    pub(crate) fn missing(count: usize) -> String {
        format!("{} still to be chosen. Press one of the two sides there.", many(count, "place is", "places are"))
    }

    pub(crate) const HERE: &str = "The version in use";
    pub(crate) const THERE: &str = "The other version";
    pub(crate) const HERE_SHORT: &str = "In use";
    pub(crate) const THERE_SHORT: &str = "The other";
    pub(crate) const TWO_HERE: &str =
        "This device holds two versions of this report, changed in two places. This is the version in use.";
    pub(crate) const TWO_THERE: &str = "This device holds two versions of this report, changed in two places. This is the other one: from a file, or typed in another window.";
    pub(crate) const TAKE_HERE: &str = "Take the version in use everywhere";
    pub(crate) const TAKE_THERE: &str = "Take the other version everywhere";
}

pub(crate) mod versions {
    use super::many;

    pub(crate) const TITLE: &str = "Earlier versions of the report";
    pub(crate) const SHORT: &str = "Earlier versions";
    pub(crate) const HELP: &str = "The page keeps some earlier versions on this device by itself. You can go back to any of them: the page first keeps the present one, and asks you if it cannot; and going back can be undone.";
    pub(crate) const NONE: &str = "No earlier version yet. The page keeps one whenever you download a file or open the report to change it, and one every ten minutes while you work.";
    pub(crate) const BACK: &str = "Back to the report";
    pub(crate) const SHOW: &str = "See what differs";
    pub(crate) const GO_BACK: &str = "Go back to this version";
    pub(crate) const NOT_GONE_BACK: &str =
        "The report is being changed in another window, so nothing was done. Press “Edit here” and try again.";
    pub(crate) const NOT_KEPT: &str = "This device could not keep the present version, perhaps for lack of room; nothing was replaced yet. Better download the present version first; if you do not need it, press “Go on”.";
    pub(crate) const TAKE_OUT: &str = "Download the present version";
    pub(crate) const GO_ON: &str = "Go on";
    pub(crate) const NOT_TAKEN_OUT: &str = "The file was not made: the browser does not allow reading the saved report yet. Reload the page and try again.";
    pub(crate) const SAME: &str = "the same as the present one";
    pub(crate) const THEN: &str = "This version";
    pub(crate) const NOW: &str = "Now";
    pub(crate) const UNREADABLE: &str = "This version cannot be read.";

    pub(crate) fn current(time: &str, progress: &str) -> String {
        format!("Present version: saved {time}. {progress}.")
    }

    pub(crate) fn show_of(time: &str) -> String {
        format!("{SHOW}: {time}")
    }

    pub(crate) fn go_back_to(time: &str) -> String {
        format!("{GO_BACK}: {time}")
    }

    pub(crate) fn gone_back(time: &str) -> String {
        format!("Back at the version of {time}.")
    }

    pub(crate) const SPACED: &str = "Kept while you worked";
    pub(crate) const OPENED: &str = "Before it was opened to be changed";
    pub(crate) const BEFORE_RETURN: &str = "Before going back to an earlier version";
    pub(crate) const BEFORE_MOVE: &str = "Before moving to another form";
    pub(crate) const BEFORE_MERGE: &str = "Before joining with or taking another version";
    pub(crate) const SENT: &str = "When a copy left this device";

    pub(crate) fn differs_in(count: usize) -> String {
        format!("differs from the present one in {}", many(count, "place", "places"))
    }

    pub(crate) fn of_report(unit: &str) -> String {
        format!("{SHORT}: {unit}")
    }
}

pub(crate) mod windows {

    pub(crate) const FOLLOWS: &str = "This report is open in another window. Here you can only look; the figures follow the other window, and files can still be downloaded.";
    pub(crate) const FOLLOWS_AT_TIMES: &str = "This report is open in another window. Here you can only look, and files can still be downloaded. The browser's storage is full, so new figures only appear when you come back to this window.";
    pub(crate) const FOLLOWS_SHORT: &str = "View only: being edited in another window";
    pub(crate) const TAKE_OVER: &str = "Edit here";
    pub(crate) const ASKING: &str = "Moving to this window…";
    pub(crate) const NOW_HERE: &str = "You can edit the report in this window now.";
    pub(crate) const STILL_ELSEWHERE: &str =
        "The report is still being edited in another window. Try again, or close that window.";
    pub(crate) const APART: &str = "This report was just changed and saved in another window, so what you typed here is not saved yet. It is still on this screen: keep it and compare both versions, or drop it and see the saved one.";
    pub(crate) const KEEP_BESIDE: &str = "Keep this and compare";
    pub(crate) const NOT_KEPT: &str = "This device does not allow keeping one more version yet. Download the report (at the foot of the page) to keep this one.";
    pub(crate) const RELOAD: &str = "Drop this, load the saved one";
    pub(crate) const PHOTO_NOT_ADDED: &str = "The picture was not added, because the report is being edited in another window. Press “Edit here” and choose the picture again.";
}

pub(crate) mod files {
    use super::many;

    pub(crate) const OPENING_FILE: &str = "Opening the file…";
    pub(crate) const NO_WORKER: &str = "The file was not made, because a part of the page is missing. Check the network, reload the page and try again. Your figures are still here.";
    pub(crate) const STOPPED: &str = "The device stopped this half way, perhaps for want of memory. Close other programs and windows and try again. Your figures are still here.";
    pub(crate) const NO_ANSWER: &str = "This has not finished after two minutes. Try again; if it is still so, reload the page. Your figures are still here.";
    pub(crate) const OTHER_VERSION: &str = "This was not done, because the parts of the page are of two versions. Reload the page and try again. Your figures are still here.";
    pub(crate) const NO_OFFICE: &str = "This needs one more part of the page, which has not come yet. Connect to the network and try again; your figures are still here, and the report to print and send can be made without a network.";
    pub(crate) const UNREADABLE_FILE: &str =
        "This device does not allow reading that file. Copy it onto the device and choose it again.";
    pub(crate) const NO_DOWNLOAD: &str =
        "The browser does not allow downloading. Open the page in Chrome or Safari and try again.";
    pub(crate) const PICTURE_NOT_SHOWN: &str = "This device cannot open that picture. Take a new one of the QR code, or change the picture to JPG and choose it again.";
    pub(crate) const NOT_STORED: &str = "The file was read, but this device does not allow saving, so it was not opened. See how much room the device has and try again.";
    pub(crate) const NOT_SAVED_BEFORE: &str = "The file was not opened, because what was typed last in the open report is not saved yet. Download that report to keep it, reload the page, and choose this file again.";
    pub(crate) const TOTALS_DIFFER: &str = "The totals written in the file are not those of its figures. The page has taken them anew; better ask the sender.";
    pub(crate) const CHECK_DIFFERS: &str = "The check code written in the file does not fit its figures: some may have been changed or lost on the way. Better ask the sender.";
    pub(crate) const KEPT_NEWER: &str =
        "The file is older than the version on this device, so the page opened that one. The file changes nothing.";
    pub(crate) const KEPT_BOTH: &str = "This device already has another version of that report. Both are kept.";
    pub(crate) const OTHER_EDITION: &str = "The file was made on another edition of this form. The page opens it on the present one; better look at each cell again.";

    pub(crate) fn sheets_differ(cells: usize) -> String {
        format!(
            "In this file {} in the official table (sheet “Biểu mẫu”) from the table of data (sheet “Dữ liệu”). Which table is right? The file is opened once you have chosen.",
            many(cells, "cell differs", "cells differ")
        )
    }

    pub(crate) fn more_places(count: usize) -> String {
        format!("And {}.", many(count, "other cell", "other cells"))
    }

    pub(crate) const CODE_KEPT: &str =
        "What the code says already stands under “Paste a report's text”; there is no need to take the picture again.";

    pub(crate) fn update_place(here: &str, there: &str) -> String {
        ["On this device: ", here, "\nIn the file: ", there].concat()
    }

    pub(crate) const OPEN_ANYWAY: &str = "Open the version in the file";
    pub(crate) const LEAVE_FILE: &str = "Do not open the file";
    pub(crate) const TAKE_OFFICIAL: &str = "Take the official table";
    pub(crate) const TAKE_DATA: &str = "Take the table of data";

    pub(crate) fn form_opened(name: &str) -> String {
        format!("The form “{name}” was opened from the file. It is on this device now and can be used like any other.")
    }

    pub(crate) fn imported(unit: &str, filled: usize) -> String {
        let cells = many(filled, "cell with a figure", "cells with figures");
        match unit {
            "" => format!("Report opened from the file: {cells}."),
            unit => format!("Report of {unit} opened: {cells}."),
        }
    }

    pub(crate) mod refusal {
        use super::many;

        pub(crate) const EMPTY: &str = "The file is empty. Choose the report file again (.html, .json, .xlsx or .csv).";

        pub(crate) fn too_large(megabytes: usize) -> String {
            format!("The file is too large (the page opens up to {megabytes} MB). Choose the report file.")
        }

        pub(crate) const NOT_A_MESSAGE: &str = "What was pasted is no report copied from this page. Copy the whole message, from the line “BÁO CÁO” to the line “Hết báo cáo”, and paste it again.";
        pub(crate) const NOT_A_REPORT: &str = "This is not a report file of this page. Choose a .html, .json, .xlsx or .csv file downloaded from this page, or a picture of the QR code on a printed report; other Word or Excel files cannot be opened here.";

        pub(crate) fn broken(line: usize) -> String {
            format!(
                "The file is damaged, or a part of it is cut off (line {line}). Ask the sender to send it again, or download it from the mail again."
            )
        }

        pub(crate) const NO_CODE: &str = "No QR code of a report was found in the picture, or it is not clear enough. Take the picture again from close by, straight, in good light, with the whole square in it.";
        pub(crate) const NO_DATA: &str = "This file carries no figures of a report. They may have been taken out on the way; ask for the original file.";
        pub(crate) const NOT_UNICODE: &str = "This table lost its Vietnamese accents when it was saved. In Excel, save it as “CSV UTF-8” or .xlsx and choose it again.";
        pub(crate) const FOREIGN: &str =
            "This file is another program's, not a report of this page. Choose the report file.";

        pub(crate) fn too_new(format_version: u64) -> String {
            format!(
                "The file was made by a newer version (format {format_version}). Reload the page to get that version and open it again."
            )
        }

        pub(crate) fn damaged(place: &str) -> String {
            format!(
                "Something in the file is wrong, so the page did not open it, lest figures be mistaken. Ask for the original file. (What is wrong: {place}.)"
            )
        }

        pub(crate) fn needs_template(form: &str) -> String {
            format!(
                "This file uses the form “{form}”, which this page does not have. Open it on the page of the office that issues that form."
            )
        }

        pub(crate) fn code_of_other_edition(form: &str, version: u32) -> String {
            format!(
                "This QR code uses the form “{form}”, edition {version}, which this page does not have. Open the file of that form (or a .html or .json report made on it) on this page first, then open the code again."
            )
        }

        pub(crate) fn bad_template(problems: usize) -> String {
            format!(
                "The form inside the file has {}, so the page did not open it. Ask for the original file.",
                many(problems, "mistake", "mistakes")
            )
        }

        pub(crate) const BAD_DRAFT: &str = "The file was not made, because something in the page went wrong. Your figures are still on this device; reload the page and try again.";
    }

    pub(crate) const FIGURES_ONLY: &str = "The QR code carries figures only; texts, notes and pictures are not in it.";
    pub(crate) const OWN_ROWS_ONLY: &str = "The QR code only carries the figures of the printed rows; texts, added rows, notes and pictures are not in it.";

    pub(crate) fn exported(name: &str) -> String {
        format!("The file {name} is made. See among this device's downloads.")
    }

    pub(crate) fn without_pictures(said: &str, missing: usize) -> String {
        format!("{said} It lacks {} not on this device.", many(missing, "picture that is", "pictures that are"))
    }

    pub(crate) fn pictures_absent(count: usize) -> String {
        format!(
            "{} not in the file, or cannot be read; ask the sender for the HTML file with pictures.",
            many(count, "picture is", "pictures are")
        )
    }

    pub(crate) fn pictures_not_kept(count: usize) -> String {
        format!(
            "This device could not keep {}; see how much room it has and open the file again.",
            many(count, "picture", "pictures")
        )
    }

    pub(crate) fn sheet_place(official: &str, data: &str) -> String {
        ["Official table: ", official, "\nTable of data: ", data].concat()
    }

    pub(crate) fn quoted(text: &str) -> String {
        format!("“{text}”")
    }

    pub(crate) fn update_places(count: usize) -> String {
        format!(" and differs in {}", many(count, "place", "places"))
    }

    pub(crate) const UPDATE_KEPT: &str = "If you open the file, the report becomes what the file says; the version on this device goes to “Earlier versions” and can be had back.";
    pub(crate) const UPDATE_NOT_KEPT: &str = "If you open the file, the report becomes what the file says; this device cannot keep the present version, so better download that first.";

    pub(crate) fn updates(here: &str, places: &str, kept: &str) -> String {
        format!("This file goes on from the report on this device (saved {here}){places}. {kept}")
    }
}

pub(crate) mod text {
    use super::many;

    pub(crate) const EXPORT: &str = "Copy the report as text";
    pub(crate) const TEXT: &str = "The report as text, to be pasted into Zalo, Messenger or a mail";
    pub(crate) const TEXT_HELP: &str = "If it is long, send it in several messages, one after the other. Whoever gets them pastes them under “Paste a report's text” on the start page.";
    pub(crate) const COPY: &str = "Copy all";
    pub(crate) const SHOW: &str = "Show the text";
    pub(crate) const READY: &str = "The text is ready. Press “Copy all”.";
    pub(crate) const COPIED: &str = "Copied. Open a message or a mail and paste it.";
    pub(crate) const NOT_COPIED: &str =
        "This device does not allow copying yet. Press and hold the text, select all, and choose “Copy”.";
    pub(crate) const MADE_ANEW: &str =
        "The report was just changed, so the page made its text anew. Press “Copy all” once more.";
    pub(crate) const PASTE: &str = "Paste a report's text";
    pub(crate) const PASTE_HELP: &str = "For a report sent as text by Zalo or mail: copy the whole message and paste it here. Paste several messages one behind the other.";
    pub(crate) const OPEN: &str = "Open what was pasted";
    pub(crate) const OPEN_PART: &str = "Open the part that is here";
    pub(crate) const OPENING: &str = "Opening…";
    pub(crate) const NOTHING: &str = "Nothing is here yet. Copy the report's text from the message and paste it here.";
    pub(crate) const IN_PART: &str =
        "This is only a part of the report: look closely at the blank cells, and ask the sender for all of it.";
    pub(crate) const MIXED: &str =
        "These are two different reports, or two versions of one report. Clear this and paste one report at a time.";

    pub(crate) fn needs_edition(form: &str, version: u32) -> String {
        format!(
            "This text uses the form “{form}”, edition {version}, which this page does not have. Ask the sender for the report file (.html or .json): it brings its form along."
        )
    }

    pub(crate) fn check(code: &str) -> String {
        format!("Check code: {code}")
    }

    pub(crate) fn lines(found: usize) -> String {
        format!("Only {} here", many(found, "line is", "lines are"))
    }

    pub(crate) fn lines_of(found: usize, of: usize) -> String {
        format!("Only {found}/{of} lines are here")
    }

    pub(crate) const NO_BEGINNING: &str = "the beginning is missing (from the words “BÁO CÁO”)";
    pub(crate) const NO_END: &str = "the end is missing (to the words “Hết báo cáo”)";
    pub(crate) const NO_ENDS: &str = "the beginning and the end are missing";
    pub(crate) const HOLES: &str = "some lines in the middle are missing or damaged";

    pub(crate) fn partial(lines: &str, missing: &str) -> String {
        format!("{lines}; {missing}. Copy the missing part, paste it below and open it again.")
    }
}

pub(crate) mod send {

    pub(crate) const SEND: &str = "Send the report…";
    pub(crate) const PREPARING: &str = "Making the file to send…";
    pub(crate) const HELP: &str = "You send one file that can be printed and carries the figures: hand it straight to a mail or Zalo, or download it and attach it to a mail.";
    pub(crate) const SHARE: &str = "Share the file (mail, Zalo…)";
    pub(crate) const KEEP: &str = "Download the file";
    pub(crate) const MAIL: &str = "Write a mail";
    pub(crate) const MAIL_HELP: &str =
        "The mail does not take the file along by itself: download it first, then attach it.";
    pub(crate) const MAIL_HELP_WITHOUT_SHARING: &str = "This browser, or this address of the page, does not hand files straight to a mail or Zalo: download the file first, then attach it.";
    pub(crate) const COPY_ADDRESS: &str = "Copy the mail address";
    pub(crate) const ADDRESS_COPIED: &str = "The mail address is copied.";
    pub(crate) const NOT_COPIED: &str =
        "This device does not allow copying. Press and hold the address, then choose “Copy”.";
    pub(crate) const HANDED: &str = "The file went to the app that you chose. Please see there whether it was sent.";
    pub(crate) const NOT_SHARED: &str =
        "This device does not allow sharing the file. Download it and attach it to a mail.";
    pub(crate) const PAPER: &str = "See the printed page";
    pub(crate) const PAPER_TITLE: &str = "Printed page";
    pub(crate) const PAPER_HELP: &str = "It prints just as shown below. Figures are changed on the form.";
    pub(crate) const LAYING_OUT: &str = "Preparing the printed page…";
    pub(crate) const PRINT: &str = "Print the report";
    pub(crate) const BACK_TO_FORM: &str = "Back to the form";

    pub(crate) fn ready(name: &str) -> String {
        ["The file ", name, " is ready. Choose how to send it:"].concat()
    }

    pub(crate) const RECIPIENT: &str = "Send to: ";
    pub(crate) const EMAIL: &str = "E-mail: ";
    pub(crate) const BEFORE: &str = "Due: ";
}

pub(crate) mod photos {
    use super::many;

    pub(crate) const HEADING: &str = "Pictures";
    pub(crate) const HELP: &str = "You can choose several at once. The page makes them smaller and removes where they were taken; they stay on this device until you send a file.";
    pub(crate) const ADD: &str = "Add pictures…";
    pub(crate) const ADD_LONG: &str = "Add pictures to the report";
    pub(crate) const UP: &str = "Up";
    pub(crate) const DOWN: &str = "Down";
    pub(crate) const REMOVE: &str = "Remove";
    pub(crate) const MISSING: &str =
        "This picture is not on this device. Add it again, or open a report file that holds it.";
    pub(crate) const REFUSED: &str = "The browser does not allow keeping pictures on this device (perhaps this is a private window), so nothing was added. Open the page in an ordinary window and add them again.";

    pub(crate) fn shrinking(number: usize, count: usize) -> String {
        format!("Making picture {number}/{count} smaller…")
    }

    pub(crate) fn photo(number: usize) -> String {
        format!("Picture {number}")
    }

    pub(crate) fn caption_of(photo: &str) -> String {
        format!("{photo}: caption")
    }

    pub(crate) fn removed(number: usize) -> String {
        format!("Picture {number} was removed.")
    }

    pub(crate) fn not_drawn(name: &str) -> String {
        format!("This device could not make the picture “{name}” smaller. Close other apps and add it again.")
    }

    pub(crate) fn full(name: &str) -> String {
        format!(
            "The browser's storage is full, so the picture “{name}” was not added; everything else is still here. Download the report, clear other data from the device and add it again. Pictures of reports that were removed for good give their room back after some days."
        )
    }

    pub(crate) fn not_kept(name: &str) -> String {
        format!("The picture “{name}” is not saved yet. Please add it again.")
    }

    pub(crate) const NONE: &str = "No pictures yet.";

    pub(crate) fn total(count: usize, weight: &str) -> String {
        format!(
            "{}, {weight} in the file to send – a mail usually takes up to 20 MB.",
            many(count, "picture", "pictures")
        )
    }

    pub(crate) const TOO_HEAVY: &str = "With these pictures the file is heavier than a mail takes, and this page could not open it again. Remove some before you download the file.";

    pub(crate) fn megabytes(whole: u64, tenth: u64) -> String {
        format!("{whole}.{tenth} MB")
    }

    pub(crate) fn too_many(most: usize) -> String {
        format!("A report takes at most {most} pictures. Remove some to add others.")
    }

    pub(crate) fn heic(name: &str) -> String {
        format!(
            "“{name}” is a HEIC picture, which this browser cannot open. Change it to JPG (or take a screenshot of it) and add it again."
        )
    }

    pub(crate) fn no_picture(name: &str) -> String {
        format!("“{name}” is not a picture, or is damaged. Choose another JPG or PNG.")
    }
}

pub(crate) mod last_year {
    use super::many;

    pub(crate) const TITLE: &str = "Compare with last year";
    pub(crate) const HELP: &str = "Choose your unit's report file of last year. Its figures only stand beside the cells to compare with; the page fills nothing in.";
    pub(crate) const CHOOSE: &str = "Choose last year's file…";
    pub(crate) const FORGET: &str = "Take last year's figures away";
    pub(crate) const NOT_KEPT: &str = "This device does not allow saving, so last year's figures are not shown. Reload the page and choose the file again.";

    pub(crate) fn figure(figure: &str) -> String {
        format!("Last year: {figure}")
    }

    pub(crate) const OTHER_UNIT: &str =
        "The unit named in that file is not the one of this report; look whether it is the right file.";

    pub(crate) fn of_unit(unit: &str) -> String {
        format!(" of {unit}")
    }

    pub(crate) fn beside(form: &str, of_unit: &str, count: usize) -> String {
        format!("Beside {form}{of_unit}: {} from last year.", many(count, "cell has a figure", "cells have figures"))
    }
}

pub(crate) mod moving {
    use super::many;

    pub(crate) const TITLE: &str = "About this report's form";
    pub(crate) const OTHER_EDITION: &str = "This report uses another edition of the form than the one on this page. Its figures stay on the old edition until you move it.";
    pub(crate) const OTHER_FORM: &str =
        "Figures move along where a cell has the same code in both forms; look at each cell again afterwards.";
    pub(crate) const CHOOSE_FORM: &str = "Move this report to another form…";
    pub(crate) const NOT_THIS_FORM: &str = "No, choose another form";
    pub(crate) const MOVE: &str = "Move";
    pub(crate) const NOT_MOVED: &str = "Not moved, because this device does not allow saving. The report is as it was.";
    pub(crate) const LEFT_OVER: &str = "Figures without a place in this form";
    pub(crate) const LEFT_OVER_HELP: &str = "They were written on an earlier form, and this one does not ask for them. The page keeps them in the report and counts them in no total.";
    pub(crate) const OWN_FORM: &str =
        "This form was opened from a file or a link of its own; it is not one of this page's.";
    pub(crate) const FORGET_FORM: &str = "Stop using this form";

    pub(crate) fn grown_answers(count: usize) -> String {
        format!(
            "{} now new cells; the answer counts for those too, so look at them after moving.",
            many(count, "section answered as a whole has", "sections answered as a whole have")
        )
    }

    pub(crate) fn other_units(count: usize) -> String {
        format!(
            "{} another unit of measure; look at their figures after moving.",
            many(count, "cell gets", "cells get")
        )
    }

    pub(crate) const NOTHING_LOST: &str = "0 figures lost";

    pub(crate) fn without_place(count: usize) -> String {
        format!("{} no place any more but stay in the report", many(count, "figure has", "figures have"))
    }

    pub(crate) fn what_moves(new: usize, gone: usize, kept: &str) -> String {
        format!("If you move it: {}, {gone} dropped, {kept}.", many(new, "new cell", "new cells"))
    }
}

pub(crate) mod device {
    use super::many;

    pub(crate) const TITLE: &str = "This device";
    pub(crate) const BIN: &str = "Bin";
    pub(crate) const BIN_HELP: &str = "Deleted reports stay here for 30 days before they are gone.";
    pub(crate) const BIN_EMPTY: &str = "The bin is empty.";
    pub(crate) const TAKE_BACK: &str = "Take back";
    pub(crate) const REMOVE: &str = "Remove for good";
    pub(crate) const REMOVE_SURE: &str = "Yes, remove for good";
    pub(crate) const KEEP: &str = "No, keep it";
    pub(crate) const REMOVE_ASKED: &str = "Once removed for good, it cannot be had back.";
    pub(crate) const IN_USE_AGAIN: &str = "This report was just used again in another window, so it was not removed.";
    pub(crate) const GONE: &str = "This report was removed for good in another window and cannot be had back.";
    pub(crate) const NOT_REMOVED: &str = "Not removed yet. Reload the page and try again.";

    pub(crate) fn deleted_at(time: &str, days_left: u32) -> String {
        format!("Deleted {time} · {days_left} {} left", if days_left == 1 { "day" } else { "days" })
    }

    pub(crate) const WIPE_HEADING: &str = "Remove everything from this device";
    pub(crate) const WIPE_HELP: &str =
        "For a borrowed or shared device, or one that goes to somebody else. Files that were downloaded stay.";
    pub(crate) const WIPE: &str = "Remove everything…";
    pub(crate) const WIPE_SURE: &str = "Yes, remove everything";
    pub(crate) const WIPE_BACKUP: &str = "If you still need the figures, download a backup first:";
    pub(crate) const WIPING: &str = "Removing…";
    pub(crate) const NOT_WIPED: &str =
        "Not everything is removed yet. Close the other windows of this page, reload and try again.";
    pub(crate) const WIPED: &str =
        "All reports and pictures, and all that this page saved on this device, are removed.";

    pub(crate) fn title_with(deleted: usize) -> String {
        format!("{TITLE} · {} in the bin", many(deleted, "report", "reports"))
    }

    pub(crate) fn taken_back(unit: &str) -> String {
        format!("Report taken back: {unit}.")
    }

    pub(crate) fn removed(unit: &str) -> String {
        format!("Report removed for good: {unit}.")
    }

    pub(crate) fn wipe_bin(deleted: usize) -> String {
        format!(", {} in the bin", many(deleted, "report", "reports"))
    }

    pub(crate) fn wipe_asked(reports: usize, bin: &str) -> String {
        format!(
            "This removes {}{bin}, all pictures and all that this page saved. It cannot be had back.",
            many(reports, "report", "reports")
        )
    }
}

pub(crate) mod backup {
    use super::many;

    pub(crate) const HEADING: &str = "Backup";
    pub(crate) const HELP: &str = "One file holds all reports, pictures and last year's figures of this device, for a new device or in case this one breaks. To get them back, choose that file under “Open a report file”.";
    pub(crate) const SAVE: &str = "Download a backup";
    pub(crate) const SAVING: &str = "Making the backup…";
    pub(crate) const NOT_READ: &str = "This device does not allow reading everything yet, so no backup was made, lest a report be missing. Reload the page and try again.";
    pub(crate) const TOO_LARGE: &str = "The backup would be larger than 100 MB, and the page could not open it again. Open the reports with many pictures one by one, download each, then delete it and press “Remove for good” in the bin.";
    pub(crate) const RESTORE: &str = "Take back from the backup";

    pub(crate) fn saved(name: &str, reports: usize) -> String {
        format!("The file {name} is made: {}", many(reports, "report", "reports"))
    }

    pub(crate) fn and_unreadable(said: &str, count: usize) -> String {
        format!("{said}, and {} kept as it is", many(count, "text that cannot be read,", "texts that cannot be read,"))
    }

    pub(crate) fn without_pictures(said: &str, missing: usize) -> String {
        format!("{said} It lacks {} not on this device.", many(missing, "picture that is", "pictures that are"))
    }

    pub(crate) fn where_it_is(said: &str) -> String {
        format!("{said} See among the downloads, and copy the file elsewhere to keep it.")
    }

    pub(crate) const WOULD_ADD: &str = "not on this device yet";
    pub(crate) const WOULD_UPDATE: &str = "newer than on this device, to take its place";
    pub(crate) const WOULD_LEAVE: &str = "known or older, this device's stay";
    pub(crate) const WOULD_STAND_BESIDE: &str = "different from this device's, both are kept";
    pub(crate) const NOT_OPENED: &str = "not opened";
    pub(crate) const REPORTS: &str = "Reports in this backup";
    pub(crate) const NO_REPORTS: &str = "This backup holds no reports.";

    pub(crate) fn with_pictures(count: usize) -> String {
        format!(" With {}.", many(count, "picture", "pictures"))
    }

    pub(crate) const NOTHING_DELETED: &str = " No report on this device is deleted.";

    pub(crate) fn restored(
        all: usize,
        new: usize,
        updated: usize,
        known: usize,
        beside: usize,
        failed: usize,
    ) -> String {
        format!(
            "Backup opened: {}, of which {new} new, {updated} updated, {known} known, {beside} kept as both, {failed} not opened.",
            many(all, "report", "reports")
        )
    }

    pub(crate) const FORMS: &str = "Forms opened from files";
    pub(crate) const FIGURES: &str = "Last year's figures";
    pub(crate) const PICTURES: &str = "Pictures";
    pub(crate) const NEW: &str = "new";
    pub(crate) const KNOWN: &str = "known";
    pub(crate) const NOT_KEPT: &str = "not kept";
    pub(crate) const NOT_TAKEN: &str = "not read or not kept";
    pub(crate) const PICTURE_ABSENT: &str = "missing, because the file lacks them; add them again in the report";
    pub(crate) const PICTURE_NOT_KEPT: &str = "without room on this device; open the file again once there is some";

    pub(crate) fn counted(what: &str, all: usize, kinds: &str) -> String {
        format!("{what}: {all}, of which {kinds}.")
    }
}

pub(crate) mod safety {
    use super::many;

    pub(crate) const NO_COPY: &str = "No copy outside this device yet.";
    pub(crate) const NOT_SENT: &str = "Downloaded is not yet sent.";
    pub(crate) const KEEP_COPY: &str = "Download a file now";
    pub(crate) const REMIND: &str = "Make a calendar reminder";
    pub(crate) const HOW_TO_KEEP: &str = "How to keep it";
    pub(crate) const REMINDER_TITLE: &str = "Open the report again, download the file to keep it";
    pub(crate) const REMINDER_FILE: &str = "keep-the-report.ics";
    pub(crate) const REMINDER_MADE: &str =
        "The calendar file keep-the-report.ics is made. Open it to put the reminder into this device's calendar.";
    pub(crate) const NO_COPY_MADE: &str =
        "Not downloaded yet. Open the report and download the file at the foot of the page.";

    pub(crate) fn may_be_deleted(day: &str) -> String {
        format!(
            "If this page is not opened again, the browser may by itself delete the report saved here after {day}. A downloaded file is safe from that."
        )
    }

    pub(crate) fn deletes_after(day: &str) -> String {
        format!("The browser may delete the report by itself after {day}.")
    }

    pub(crate) fn reminder(day: &str) -> String {
        format!(
            "Open this link and download the report. After {day} the browser may by itself delete the report saved on this device."
        )
    }

    pub(crate) const HTML: &str = "report downloaded";
    pub(crate) const JSON: &str = "data downloaded";
    pub(crate) const TEXT: &str = "copied as text";
    pub(crate) const CSV: &str = "table downloaded";
    pub(crate) const XLSX: &str = "workbook downloaded";
    pub(crate) const DOCX: &str = "Word document downloaded";
    pub(crate) const BACKUP: &str = "put into a backup";
    pub(crate) const SHARE: &str = "handed to another app";
    pub(crate) const RECEIVED: &str = "a received version, opened on this device";
    pub(crate) const OTHER: &str = "taken";
    pub(crate) const NOT_CHANGED: &str = "Nothing was changed since.";
    pub(crate) const CHANGED: &str = "Changed since.";

    pub(crate) fn changed(count: usize) -> String {
        format!("{} changed since.", many(count, "place was", "places were"))
    }

    pub(crate) fn copy(how: &str, time: &str, since: &str) -> String {
        format!("Last copy outside this device: {how} {time}. {since}")
    }
}

pub(crate) mod storage {
    use super::many;

    pub(crate) fn saved(time: &str) -> String {
        format!("Saved {time}")
    }

    pub(crate) const IDLE: &str = "Saves by itself on this device";
    pub(crate) const KEEPS_NOTHING_IDLE: &str = "This device does not allow saving yet";
    pub(crate) const SAVING: &str = "Saving…";
    pub(crate) const SAVED_ONCE: &str = "Saved in one place only; better download the report as well.";
    pub(crate) const REFUSED: &str =
        "Cannot save (perhaps a private window). Download the file before you close the page.";
    pub(crate) const FULL: &str = "Cannot save: the storage is full. Download the report now.";
    pub(crate) const NOTICE: &str = "About the storage on this device";
    pub(crate) const KEEPS_NOTHING: &str = "This browser does not let the page save anything on this device (mostly a private window, or blocked site data), so closing the page loses your figures. Better open the page in an ordinary window of Chrome or Safari. If you work here all the same, download the report before you close the page.";
    pub(crate) const NO_ROOM: &str = "The browser's storage is full, so what you type from now on will not be saved. Download the file to keep it, then delete old reports and press “Remove for good” in the bin, or clear other sites' data; or open the page in another browser.";
    pub(crate) const ROOM_ONCE: &str = "One of the browser's two storages is full; the page still saves in the other. Better download the report as well, then delete old reports and press “Remove for good” in the bin.";
    pub(crate) const KEEPS_ONCE: &str = "The browser lets the page save in one place instead of two, so figures are lost more easily. Better download the report as well, open the page in Chrome or Safari, or add the page to the home screen.";
    pub(crate) const WAS_CLEARED: &str = "The browser has deleted a part of what the page had saved (mostly for lack of room, or because the page was not opened for long). Reports in the other part are saved in both places again; pictures and earlier versions may be gone. Look them over and download the report.";
    pub(crate) const LOOK_AGAIN: &str = "Try to save again";
    pub(crate) const TO_FILES: &str = "Go to the downloads";
    pub(crate) const NEWER: &str =
        "What was typed last is not saved, because this report was just changed in another window.";
    pub(crate) const FAILED: &str = "Not saved yet. Download the report to keep your figures, then reload the page.";
    pub(crate) const UNREADABLE_REPORT: &str = "This report cannot be read, so the page did not open it and leaves it as it is. To download it, go to the start page and press “Download it to keep it”, or “Download a backup” under “This device”.";
    pub(crate) const UNREACHABLE_REPORT: &str = "The browser does not allow reading the saved report yet. Reload the page; if that does not help, close the other windows of this page and open it again.";
    pub(crate) const TOO_NEW_REPORT: &str = "This report was saved by a newer version of the page. Reload the page to get that version; the figures are untouched on this device.";
    pub(crate) const FELL_BACK: &str =
        "The last save was damaged, so the page opened the one right before. Look again at the last cells you typed.";
    pub(crate) const NO_FORM: &str =
        "This page does not have that form. Check the link, or choose a form on the start page.";
    pub(crate) const FORM_LOST: &str = "The report is untouched on this device, but its form is not here any more, nor on this page. Ask the office that publishes this page for the file of that very edition, and open it on the start page.";
    pub(crate) const FORM_REFUSED: &str = "The server of the office that publishes this page does not let .json files be downloaded, so this form has not come. Ask that office to rename the form's file to end in .json.txt, or to copy the page's web.config again; a form can also be opened from a file on the start page.";
    pub(crate) const FORM_UNREACHABLE: &str = "The form has not come. Check the network and reload the page.";

    pub(crate) fn form_broken(problems: usize) -> String {
        format!(
            "The form's file has {}, so it cannot be used yet. Please tell the office that publishes this page:",
            many(problems, "mistake", "mistakes")
        )
    }
}

pub(crate) mod offline {

    pub(crate) const NEW: &str = "New version";
    pub(crate) const RELOAD: &str = "Reload";
    pub(crate) const LATER: &str = "Later";
    pub(crate) const NOT_RELOADED: &str = "Not reloaded, because what was typed last is not saved on this device. Download the report to keep it, then reload the page.";
    pub(crate) const NEW_LONG: &str =
        "There is a new version of the page. What you typed is saved before it is loaded.";
    pub(crate) const HEADING: &str = "Without a network";
    pub(crate) const INSTALL: &str = "Add to the home screen";
    pub(crate) const INSTALL_HELP: &str = "Next time the page opens like an app, without a network too.";
    pub(crate) const INSTALL_BY_HAND: &str = "On an iPhone or iPad: press Share, then choose “Add to Home Screen”. Opened from there, reports are not deleted by themselves. Reports made in Safari do not move by themselves: download the file first, then open it there.";

    pub(crate) fn version(version: &str) -> String {
        ["Version ", version].concat()
    }

    pub(crate) const READY: &str =
        "The page and the forms are on this device: you can open, fill in, print and download without a network.";
    pub(crate) const NOT_YET: &str = "Not all of the page is on this device yet. Leave it open a while longer with a network; after that it opens without one.";
    pub(crate) const NEVER: &str = "At this address or in this browser, the page cannot be opened again without a network: do not close it while you work, or open it at an https:// address in Chrome or Safari.";
}

pub(crate) mod one_file {
    use super::many;

    pub(crate) const OFFICE: &str = "For the office that publishes this page";
    pub(crate) const HEADING: &str = "The whole page in one file";
    pub(crate) const HELP: &str = "This file holds the page and all forms published here, in Vietnamese. Copy it to a USB stick or send it by mail; opened in Chrome or Safari it can be filled in without a network. Reports made there are in the browser of the device that opens it.";
    pub(crate) const MAKE: &str = "Make a file of one's own";
    pub(crate) const MAKING: &str = "Making the file…";
    pub(crate) const NO_PAGE: &str = "The file was not made: phuluc.html, which belongs to the page, did not come. Copy all files of the page again and try once more.";
    pub(crate) const REFUSED: &str = "This server does not let .json files be downloaded. Forms added to the folder templates, and a changed index.json, have to be renamed to end in .json.txt.";
    pub(crate) const FROM_FILE: &str = "The page was opened from a file on this device. Reports are in this very browser: opened in another browser, or moved elsewhere, the file may not show them. Download the report once it is filled in.";

    pub(crate) fn made(name: &str, forms: usize) -> String {
        format!(
            "{name} was downloaded, with {} inside. Open it to try it before you pass it on.",
            many(forms, "form", "forms")
        )
    }

    pub(crate) fn no_form(path: &str) -> String {
        format!("The file was not made: {path} did not come. Look at that file on the server and try again.")
    }
}

pub(crate) mod in_app {

    pub(crate) const ADDRESS: &str = "Address of the page";
    pub(crate) const COPY_ADDRESS: &str = "Copy the address";
    pub(crate) const COPIED: &str = "The address is copied. Open the browser and paste it into the address bar.";
    pub(crate) const STAY: &str = "Work here all the same";
    pub(crate) const STAY_HELP: &str = "It can be done: when everything is filled in, copy the report as text at the foot of the page and paste it into a message.";
    pub(crate) const OTHER_APP: &str = "another app";

    pub(crate) fn title(browser: &str) -> String {
        format!("Better open this page in {browser}")
    }

    pub(crate) fn why(app: &str) -> String {
        format!(
            "The page is open inside {app}. Reports are easily lost here when {app} is closed, and downloading and printing may not work."
        )
    }

    pub(crate) fn open(browser: &str) -> String {
        format!("Open in {browser}")
    }

    pub(crate) fn by_hand(browser: &str) -> String {
        format!(
            "If nothing happens: press ⋯ or ⋮ in the corner of the screen and choose “Open in browser”, or copy the address below and paste it into {browser}."
        )
    }

    pub(crate) fn notice(app: &str) -> String {
        format!(
            "The page is open inside {app}: this report is only here, other browsers do not see it. Before you close it, copy the report as text at the foot of the page to keep it."
        )
    }

    pub(crate) fn export(app: &str) -> String {
        format!(
            "Inside {app} downloading may not work. The surest way is to copy the report as text and paste it into a message or a mail."
        )
    }
}

pub(crate) mod template_problems {
    pub(crate) fn at_row(path: &str, label: &str, what: &str) -> String {
        format!("{path} (row “{label}”): {what}")
    }

    pub(crate) fn not_json(line: usize, column: usize) -> String {
        format!("the file is not right JSON from line {line}, column {column}; look at commas and quotes there")
    }

    pub(crate) const NOT_A_TEMPLATE: &str = "not a form of this page (\"format\": \"phuluc.template\" is missing)";

    pub(crate) fn too_new(version: u64) -> String {
        format!("the form is made for a newer version (format {version}); reload the page and try again")
    }

    pub(crate) fn too_large(megabytes: usize) -> String {
        format!("the file is larger than {megabytes} MB")
    }

    pub(crate) fn missing(key: &str) -> String {
        format!("“{key}” is missing")
    }

    pub(crate) fn expected(what: &str) -> String {
        format!("this has to be {what}")
    }

    pub(crate) fn unknown_key(key: &str) -> String {
        format!("there is nothing of the name “{key}”; look at the spelling")
    }

    pub(crate) fn bad_id(id: &str) -> String {
        format!("the code “{id}” has to be of small letters without accents and digits, beginning with a letter")
    }

    pub(crate) fn repeated_id(id: &str) -> String {
        format!("the code “{id}” is used twice; each row and each check needs its own")
    }

    pub(crate) fn repeated_key(key: &str) -> String {
        format!("“{key}” stands twice in one group; keep one")
    }

    pub(crate) fn repeated_term(name: &str) -> String {
        format!("this total counts the cell “{name}” twice")
    }

    pub(crate) const NO_ROWS: &str = "the form has no rows yet";

    pub(crate) fn too_many(what: &str, limit: usize) -> String {
        format!("too many {what} (at most {limit})")
    }

    pub(crate) fn no_column(id: &str) -> String {
        format!("the cell “{id}” has no column; add “{id}” to \"cells\" of one")
    }

    pub(crate) fn two_columns(id: &str) -> String {
        format!("the cell “{id}” stands in two columns; leave it in one")
    }

    pub(crate) fn unknown_cell(name: &str) -> String {
        format!("this total counts the cell “{name}”, which the form does not have; write it as row.cell")
    }

    pub(crate) const EMPTY_TOTAL: &str = "this total counts no cells";

    pub(crate) fn cycle(names: &str) -> String {
        format!("a total counts itself, in a circle: {names}")
    }

    pub(crate) fn unit_clash(cell: &str, unit: &str, expected: &str) -> String {
        format!("the cell “{cell}” counts “{unit}” and cannot be added to a total of “{expected}”")
    }

    pub(crate) fn not_a_number(name: &str) -> String {
        format!("the cell “{name}” holds no number and cannot be added")
    }

    pub(crate) fn too_few_places(name: &str) -> String {
        format!("the cell “{name}” has more decimals than the total")
    }

    pub(crate) fn no_added_rows(row: &str) -> String {
        format!("no rows can be added to “{row}”, so they cannot be counted")
    }

    pub(crate) const DAYS_REVERSED: &str = "the last day is before the first";

    pub(crate) fn unknown_field(name: &str) -> String {
        format!(
            "the check names “{name}”, which the form does not have; write it as row.cell, head.unit or the code of a row"
        )
    }

    pub(crate) fn no_figure(name: &str) -> String {
        format!("the cell “{name}” holds no number and cannot be compared")
    }

    pub(crate) fn no_day(name: &str) -> String {
        format!("the cell “{name}” holds no day")
    }

    pub(crate) fn units_differ(cell: &str, unit: &str, expected: &str) -> String {
        format!("the cell “{cell}” counts “{unit}” and cannot be compared with one that counts “{expected}”")
    }

    pub(crate) const NO_WEEK: &str = "a check of days needs \"week\" in \"document\"";
    pub(crate) const EMPTY_CHECK: &str = "this check has no cells to look at";
    pub(crate) mod kind {

        pub(crate) const TEXT: &str = "a text in quotes";
        pub(crate) const COUNT: &str = "a whole number of 1 or more";
        pub(crate) const LIST: &str = "a list [ … ]";
        pub(crate) const OBJECT: &str = "a group { … }";
        pub(crate) const DATE: &str = "a day written as year-month-day, for example \"2023-10-02\"";
        pub(crate) const YES_OR_NO: &str = "true or false, without quotes";
        pub(crate) const PAIR: &str = "a list of exactly two codes";
        pub(crate) const SEVERAL: &str = "a list of two codes or more";

        pub(crate) fn one_of(words: &str) -> String {
            format!("one of: {words}")
        }
    }

    pub(crate) mod countable {

        pub(crate) const ROWS: &str = "rows";
        pub(crate) const COLUMNS: &str = "columns";
        pub(crate) const TABLES: &str = "tables";
        pub(crate) const LEVELS: &str = "levels of rows";
        pub(crate) const CHARACTERS: &str = "letters in one text";
        pub(crate) const PROBLEMS: &str = "mistakes, so not all are listed";
        pub(crate) const CELLS: &str = "cells in one row";
        pub(crate) const CHECKS: &str = "checks";
    }
}

pub(crate) mod help {
    use crate::ui::wording::help::{Picture, Step};

    pub(crate) const LINK: &str = "How it is done, short answers";
    pub(crate) const TITLE: &str = "How it is done";
    pub(crate) const INTRODUCTION: &str = "Six steps, from opening a form to keeping a copy. You can stop at any time: the page saves what you type on this device as you go. The pictures show the page in Vietnamese.";
    pub(crate) const QUESTIONS_HEADING: &str = "Short answers";
    pub(crate) const TERMS_HEADING: &str = "Words that come up often";
    pub(crate) const TERMS_HELP: &str =
        "Where the letter of the office that gets the report says to count otherwise, follow the letter.";

    pub(crate) const STEPS: [Step; 6] = [
        Step {
            title: "Open the form",
            lines: &[
                "Press the form's name on the start page, or open the link or scan the QR code that the receiving office gave you. Nothing to install, no account.",
                "Reports in progress stand above the list of forms: press “Continue”.",
            ],
            picture: Picture { name: "en/open", height: "230", seen: "The start page with the list of forms" },
        },
        Step {
            title: "Fill in the figures",
            lines: &[
                "Type as you write on paper: 350, 1.250 or 1 250. The dot parts thousands. Write amounts of money in full: 12 million is 12.000.000.",
                "Totals follow while you type. Where a total says “4 of 13 cells so far”, nine cells hold no figure yet.",
                "A line in red beneath a cell says why the figure cannot be used yet, and what to do. What you typed is still there; press the cell and mend it.",
            ],
            picture: Picture { name: "en/fill", height: "236", seen: "A row of the form with figures typed in" },
        },
        Step {
            title: "Blank, 0, and sections without activity",
            lines: &[
                "A blank cell is not answered yet. 0 is an answer: no class, nobody.",
                "Nothing was done in a whole section: press “No activity” at its head. Something was done, and all cells left blank are zero: press “Blank cells are 0”. Press again to take it back.",
            ],
            picture: Picture {
                name: "en/answers",
                height: "285",
                seen: "The head of a section: two buttons that answer for all of it, and its totals below",
            },
        },
        Step {
            title: "Look it over",
            lines: &[
                "At the foot of the form press “Look it over before sending”. The page shows blank cells and figures that do not agree; press a line to go to that place.",
                "It can be sent with blanks.",
            ],
            picture: Picture {
                name: "en/review",
                height: "260",
                seen: "The review, which begins with what must be filled in",
            },
        },
        Step {
            title: "Send",
            lines: &[
                "Press “Send the report…” and choose how: straight to a mail or Zalo, or download the file and attach it to a mail. To whom and by when stands right below the button.",
                "One file is enough: whoever gets it can print it and take the figures from it.",
            ],
            picture: Picture {
                name: "en/send",
                height: "310",
                seen: "The button that sends the report, and the ways to send",
            },
        },
        Step {
            title: "Keep a copy",
            lines: &[
                "Keep the file that you downloaded, or send it to yourself as well. If the device breaks or is lost, open that file under “Open a report file”.",
                "For many reports, keep all of them with “Download a backup” under “This device”, at the foot of the start page.",
            ],
            picture: Picture { name: "en/keep", height: "262", seen: "The backup with its button" },
        },
    ];

    pub(crate) const QUESTIONS: [(&str, &str); 9] = [
        (
            "What if there is no network?",
            "Once the page was opened with a network, it opens, fills in, prints and downloads without one; send when you have one again. “Without a network” under “This device” says whether this device is ready.",
        ),
        (
            "How do I move to another device?",
            "On the old one press “Download the report, to print and send”, bring the file to the new one and open it under “Open a report file”. For all reports at once use “Download a backup”.",
        ),
        (
            "What if I deleted something by mistake?",
            "A figure: press the arrow that turns back at the foot of the screen. A whole report: open “This device”, go to “Bin” and press “Take back”; reports stay there for 30 days. For an earlier state open “Earlier versions of the report”.",
        ),
        (
            "I sent it and then saw a mistake.",
            "Open the report again, mend it, send the new file and say that it replaces the other. When figures change, the check code changes too, so the two are not mixed up.",
        ),
        (
            "Who sees the figures?",
            "Nobody, until you yourself send a file: the page sends nothing out. Somebody who uses the same device and browser can open them; on a borrowed device press “Remove everything…” under “This device” when you are done.",
        ),
        (
            "What about iPhones and iPads?",
            "After seven days without opening the page, Safari may delete the report by itself. A downloaded file is safe from that; or add the page to the home screen from the start and open it there.",
        ),
        (
            "Can I open it from Zalo or Messenger?",
            "Better press ⋯ or ⋮ in the corner of the screen and choose “Open in browser” before you fill anything in: inside Zalo reports are easily lost, and downloading and printing may not work. If you have worked there already, copy the report as text at the foot of the page and paste it into a message.",
        ),
        (
            "How do I print it?",
            "Press “See the printed page”, then “Print the report”. A form without figures prints blank, to be written by hand.",
        ),
        (
            "How do I send pictures along?",
            "Where the form asks for pictures, “Add pictures…” stands at the foot of the form. The page makes them smaller; they are inside the report's file and need not be attached.",
        ),
    ];

    pub(crate) const TERMS: [(&str, &str); 7] = [
        ("People and turns (“người”, “lượt người”)", TURNS),
        ("Classes, events, sessions (“lớp”, “cuộc”, “buổi”)", COURSES),
        ("Blank and 0", "A blank cell is not answered yet, 0 is none. The page never takes a blank for 0 by itself."),
        (
            "“Blank cells are 0”",
            "One answer for all cells of the section that are left blank: they count as 0 in totals and on paper.",
        ),
        ("“No activity”", "Nothing was done in the whole section. The paper says just that, in Vietnamese."),
        (
            "Check code",
            "A few letters and digits at the end of the printed report, made from its figures. The same code means the same figures.",
        ),
        (
            "Reports in progress",
            "They are in this device's browser. The receiving office sees nothing until you send a file.",
        ),
    ];

    pub(crate) const ASK_TURNS: &str = "What are turns (“lượt người”)?";
    pub(crate) const ASK_COUNTS: &str = "Classes, events, people: how are they counted?";

    pub(crate) const TURNS: &str = "Each time a person comes is one turn. Somebody who comes three times makes three turns and is still one person. Where a cell asks for “người”, count people; where it asks for “lượt người”, count turns.";
    pub(crate) const COURSES: &str = "A class (“lớp”) is one group that learns one thing; with many sessions it is still 1 class. An event (“cuộc”) is held once: a contest, a talk.";
}

pub(crate) mod guide {

    pub(crate) const HEADING: &str = "A sheet of instructions to print";
    pub(crate) const HELP: &str = "One A4 page, in Vietnamese, to pin up at the centre or hand out: the form's QR code and address, five steps, when it is due and where it goes, what to get ready.";
    pub(crate) const PAGE_HELP: &str = "Prints on exactly one A4 page in black and white. The dotted places are for writing by hand, such as the telephone number of whoever helps.";
    pub(crate) const PRINT: &str = "Print this sheet";
    pub(crate) const KEEP: &str = "Download this sheet";
    pub(crate) const LAYING_OUT: &str = "Preparing the sheet…";

    pub(crate) fn of(form: &str) -> String {
        format!("{HEADING}: {form}")
    }
}
