//! Last year's figures beside an open report. It must not know where they are kept.

use leptos::prelude::*;

use super::FormState;
use crate::domain::template::CellIndex;
use crate::domain::values::Number;
use crate::formats::last_year::Figures;

impl FormState {
    /// The ids of report and form; `None` once the page that showed them is gone.
    pub(crate) fn ids(self) -> Option<(String, String)> {
        self.core.try_with_value(|core| (core.editor.report().identity.id.clone(), core.editor.template().id.clone()))
    }

    /// Takes last year's figures, which stand beside this year's from now on.
    pub(crate) fn set_last_year(self, figures: &Figures) {
        let beside = figures.on(&self.template());
        self.core.try_update_value(|core| core.editor.set_last_year(beside));
        self.renew_standing();
    }

    /// Last year's figure of a cell.
    pub(crate) fn last_year(self, cell: CellIndex) -> Option<Number> {
        self.core.with_value(|core| core.editor.judge().last_year.figure(cell))
    }
}
