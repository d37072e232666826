//! Each form blank, half filled, with a figure that cannot be read, at its foot, and full. It must not know what else a form
//! can be.

use super::{FIGURE, FORM, PANEL, UNREADABLE, kept, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::Page;
use crate::gallery::steps::Step::{Fill, Open, Saved, Spoil};

macro_rules! form {
    ($id:literal, $empty:ident) => {
        Scene {
            screens: &[
                $empty(concat!($id, "-empty"), Page, &[Open(concat!("/", $id), FORM)]),
                screen(concat!($id, "-half"), FIGURE, &[Fill($id, 50), Saved]),
                screen(concat!($id, "-unreadable"), UNREADABLE, &[Spoil($id), Saved]),
                screen(concat!($id, "-foot"), PANEL, &[]),
                screen(concat!($id, "-full"), FIGURE, &[Fill($id, 100), Saved]),
            ],
        }
    };
}

pub(super) const DONG_TRIEU: Scene = form!("dong-trieu-2023", screen);
pub(super) const LAI_CHAU: Scene = form!("lai-chau-2023", kept);
pub(super) const DAK_LAK: Scene = form!("dak-lak-2022", screen);
pub(super) const HA_NOI: Scene = form!("ha-noi-2022", screen);
pub(super) const BINH_PHUOC: Scene = form!("binh-phuoc-2020", screen);
