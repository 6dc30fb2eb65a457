//! What parameters do in the financed vehicle: the roles of `deal.terms` (specification 2.2 to 2.6).

/// A role that a parameter may play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// As it stands in `deal.terms`.
    pub name: &'static str,
    /// Unit of the parameter, of [`crate::UNITS`].
    pub unit: &'static str,
    /// What the parameter says.
    pub meaning: &'static str,
}

const fn role(name: &'static str, unit: &'static str, meaning: &'static str) -> Role {
    Role { name, unit, meaning }
}

/// Roles that every vehicle needs.
pub const TERMS: [Role; 27] = [
    role("debt", "usd_million", "debt raised at closing"),
    role(
        "adv",
        "share",
        "advance rate: debt over all uses (hardware, fees, reserve); equity is debt / adv - debt, so give enough digits",
    ),
    role("sen_share", "share", "senior share of the debt; the rest is mezzanine"),
    role("c_sen", "per_year", "coupon of the senior tranche"),
    role("c_mez", "per_year", "coupon of the mezzanine tranche"),
    role("term", "months", "months of lease and loan; level senior payments repay within them"),
    role("tail", "months", "months after the term in which a defaulted vehicle is worked out"),
    role("fee", "share", "upfront fees over all uses"),
    role("m_dsra", "months", "debt service reserve account, in months of senior debt service"),
    role(
        "sweep",
        "share",
        "share of the cash left after interest that repays the mezzanine early; without effect where there is none",
    ),
    role("lockup", "ratio", "debt service cover ratio below which nothing is paid to equity"),
    role("unit_cost", "usd_thousand_per_gpu", "installed cost of one unit of the hardware"),
    role(
        "lease_factor",
        "per_year",
        "rent of one year over the cost of the hardware, such as 0.3; not the rent of the whole term",
    ),
    role("opex_pct", "per_year", "costs of the vehicle in one year over the cost of the hardware"),
    role("p0", "usd_per_gpu_hour", "market rent of one unit at closing"),
    role(
        "host",
        "usd_per_gpu_hour",
        "hosting and power while units are rented out at market prices after a default",
    ),
    role("decay", "per_year", "yearly decline of the market rent, as a rate of decay"),
    role(
        "sigma_p",
        "ratio",
        "volatility of the market rent: standard deviation of its yearly log change",
    ),
    role("beta_v", "elasticity", "elasticity of resale value to market rent"),
    role(
        "kappa",
        "per_year",
        "yearly loss of resale value by wear, as a rate of decay, beside that of the market rent",
    ),
    role("util", "share", "share of hours rented out at market prices after a default"),
    role("lag", "months", "months from a default until the hardware is sold or rented out again"),
    role("hc_forced", "share", "discount of a sale after a default"),
    role("hc_ord", "share", "discount of a sale at the end of the term"),
    role("rho_claim", "share", "recovery on the rent that the lessee still owes after a default"),
    role("lambda", "per_year", "hazard of the lessee's default: 0.05 means 4.9 % within a year"),
    role(
        "u_def",
        "ratio",
        "latent of the default: uniform from 0 to 1; correlate it with what makes a default more likely",
    ),
];

/// Roles around the vehicle; each is optional, and what needs it is left out without it.
pub const SURROUNDINGS: [Role; 12] = [
    role("round", "usd_million", "all money of the financing round"),
    role("round_equity", "usd_million", "its equity part"),
    role("vendor_equity", "usd_million", "what the vendor of the hardware pays into it"),
    role("gpu_content", "share", "share of the hardware's cost that the vendor receives"),
    role("burn", "usd_million", "cash that the lessee spends in a month"),
    role("burn_growth", "per_month", "growth of that spending"),
    role("cash", "usd_million", "the lessee's cash before the round"),
    role("rent_on_top", "share", "share of the rent that is not part of the reported burn"),
    role("ltv_covenant", "share", "loan to value that a covenant allows"),
    role("equity_yield", "per_year", "yield that buyers of a token of the equity require"),
    role("token_price", "usd", "price at which a token is issued"),
    role("secondary_discount", "share", "discount of a token on a secondary market"),
];

/// The role of this name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Role> {
    TERMS.iter().chain(&SURROUNDINGS).find(|role| role.name == name)
}

/// Names of some roles, in their order.
#[must_use]
pub const fn names<const N: usize>(roles: &[Role; N]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut place = 0;
    while place < N {
        names[place] = roles[place].name;
        place += 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_a_known_unit_and_a_name_of_its_own() {
        let roles: Vec<_> = TERMS.iter().chain(&SURROUNDINGS).collect();
        for role in &roles {
            assert!(crate::UNITS.contains(&role.unit), "{role:?}");
            assert_eq!(by_name(role.name), Some(*role));
        }
    }
}
