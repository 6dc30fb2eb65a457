//! The financed vehicle (specification 2).
//!
//! Money in USD millions, rates annual and nominal unless a name says otherwise; flows happen at
//! month end, month 0 is the closing. A figure that does not exist is an [`undefined::Undefined`].
//!
//! | module | subject |
//! |---|---|
//! | [`day_count`] | dates, lengths of periods |
//! | [`present_value`] | NPV in both conventions, XNPV, duration |
//! | [`rate_of_return`] | IRR with all roots, XIRR |
//! | [`debt_schedule`] | level, linear, bullet; weighted average life |
//! | [`sculpting`] | debt sculpted to the cash |
//! | [`cover_ratios`] | DSCR, LLCR, PLCR, LTV |
//! | [`waterfall`] | who is paid first in a month |
//! | [`collateral`] | rental price and resale value |
//! | [`default_time`] | when the lessee stops paying |
//! | [`spv`] | the whole vehicle: one path, many paths, break-evens |
//! | [`token_nav`] | net asset value of a tokenised claim |
//! | [`runway`] | how long the lessee's cash lasts |
//! | [`circularity`] | how much of its own sale the vendor finances |
//! | [`undefined`] | why a figure does not exist |

pub mod circularity;
pub mod collateral;
pub mod cover_ratios;
pub mod day_count;
pub mod debt_schedule;
pub mod default_time;
pub mod present_value;
pub mod rate_of_return;
pub mod runway;
pub mod sculpting;
pub mod spv;
pub mod token_nav;
pub mod undefined;
pub mod waterfall;
