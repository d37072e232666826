//! An exact number: a scaled integer with its decimal places. It must not know text.

/// The largest magnitude of a figure, in its smallest unit (2^53 − 1), so that every program that reads the
/// exported JSON reads the same figure.
pub const LARGEST: i64 = 9_007_199_254_740_991;

/// An exact decimal, `scaled / 10^places`. Invariant: `|scaled| ≤ LARGEST`.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    scaled: i64,
    places: u8,
}

/// A figure or a sum beyond [`LARGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl Number {
    /// Zero, as a whole number.
    pub const ZERO: Self = Self { scaled: 0, places: 0 };
    /// The most decimal places a template may ask for.
    pub const MOST_PLACES: u8 = 6;

    /// A whole number.
    ///
    /// # Errors
    /// [`TooLarge`] beyond ±[`LARGEST`].
    pub const fn whole(value: i64) -> Result<Self, TooLarge> {
        Self::scaled(value, 0)
    }

    /// The number `scaled / 10^places`.
    ///
    /// # Errors
    /// [`TooLarge`] when `scaled` is beyond ±[`LARGEST`].
    pub const fn scaled(scaled: i64, places: u8) -> Result<Self, TooLarge> {
        if scaled > LARGEST || scaled < -LARGEST {
            return Err(TooLarge);
        }
        Ok(Self { scaled, places })
    }

    /// The integer that the decimal mark is put into.
    pub const fn scaled_value(self) -> i64 {
        self.scaled
    }

    /// How many digits stand behind the decimal mark.
    pub const fn places(self) -> u8 {
        self.places
    }

    /// The exact sum, with the larger number of places of the two.
    ///
    /// # Errors
    /// [`TooLarge`] when the sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, TooLarge> {
        let places = self.places.max(other.places);
        let sum = self.rescaled(places) + other.rescaled(places);
        let scaled = i64::try_from(sum).map_err(|_| TooLarge)?;
        Self::scaled(scaled, places)
    }

    /// Whether this is more than the other.
    pub fn is_above(self, other: Self) -> bool {
        let places = self.places.max(other.places);
        self.rescaled(places) > other.rescaled(places)
    }

    /// Whether this is the other taken so many times, or more.
    pub fn is_at_least(self, times: u32, other: Self) -> bool {
        let places = self.places.max(other.places);
        // 2^53 · 10^6 · 2^32 is below 2^127.
        self.rescaled(places) >= i128::from(times) * other.rescaled(places)
    }

    fn rescaled(self, places: u8) -> i128 {
        i128::from(self.scaled) * 10_i128.pow(u32::from(places.saturating_sub(self.places)))
    }
}

/// Equal in value: 12,50 is 12,5.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        let places = self.places.max(other.places);
        self.rescaled(places) == other.rescaled(places)
    }
}

impl Eq for Number {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_keeps_every_decimal() {
        let sum = Number::scaled(125, 1).unwrap().plus(Number::scaled(25, 2).unwrap()).unwrap();
        assert_eq!((sum.scaled_value(), sum.places()), (1275, 2));
    }

    #[test]
    fn the_largest_figure_fits_and_one_more_is_named() {
        let largest = Number::whole(LARGEST).unwrap();
        assert_eq!(largest.plus(Number::ZERO), Ok(largest));
        assert_eq!(largest.plus(Number::whole(1).unwrap()), Err(TooLarge));
        assert_eq!(Number::whole(LARGEST + 1), Err(TooLarge));
    }
}
