//! The fields at the head of every report, which every form asks for. It must not know their words on the screen.

/// One field of the head. All are short texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeadField {
    /// The unit that reports.
    Unit,
    /// The body above it.
    Parent,
    /// Where it is: tỉnh, xã/phường/đặc khu.
    Place,
    /// The district, which only forms from before July 2025 ask for.
    District,
    /// The report's number.
    Number,
    /// The report's date, `dd/mm/yyyy`.
    Date,
    /// Who made it.
    Author,
    /// The author's phone.
    Phone,
    /// The author's e-mail.
    Email,
    /// Who heads the unit.
    Leader,
}

impl HeadField {
    /// All fields in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Unit,
        Self::Parent,
        Self::Place,
        Self::District,
        Self::Number,
        Self::Date,
        Self::Author,
        Self::Phone,
        Self::Email,
        Self::Leader,
    ];

    /// The key in files and in names of inputs (`head.unit`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Parent => "parent",
            Self::Place => "place",
            Self::District => "district",
            Self::Number => "number",
            Self::Date => "date",
            Self::Author => "author",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Leader => "leader",
        }
    }

    /// Whether the next report of the same unit says the same: names and addresses, never what belongs to one report.
    pub const fn is_remembered(self) -> bool {
        !matches!(self, Self::Number | Self::Date)
    }

    /// The field of this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }
}
