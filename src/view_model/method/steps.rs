//! From an assumption to the answer, step by step.

use case::Case;
use language::Language;

/// One step of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Key of its part in addresses.
    pub id: &'static str,
    /// Its name.
    pub title: String,
    /// What it does, in words.
    pub words: String,
    /// Its formulas, in the notation of the sources.
    pub formulas: &'static [&'static str],
    /// Where the method comes from.
    pub sources: &'static str,
}

/// Identifier, keys of title and words, formulas, sources of each step.
type Entry = (&'static str, [&'static str; 2], &'static [&'static str], &'static str);

const STEPS: [Entry; 9] = [
    (
        "sampling",
        ["method-sampling", "method-sampling-words"],
        &["uᵢₖ = Philox4x32₁₀(seed, i, k)", "z = L · Φ⁻¹(u)", "x = F⁻¹(Φ(z))"],
        "Salmon et al. 2011; Wichura 1988; Higham 2002",
    ),
    (
        "vehicle",
        ["method-vehicle", "method-vehicle-words"],
        &[
            "U = D / advance rate",
            "Pₜ = P₀ · exp(−δ·t/12 + σ·Wₜ − σ²·t/24)",
            "Vₜ = K · (Pₜ/P₀)^β · exp(−κ·t/12)",
            "τ = ⌈12 · (−ln(1 − u)) / λ⌉",
        ],
        "Yescombe 2013; Duffie & Singleton 2003",
    ),
    (
        "measures",
        ["method-measures", "method-measures-words"],
        &[
            "DSCRₜ = CFADSₜ / debt serviceₜ",
            "LTVₜ = (senior + mezzanine) / Vₜ",
            "lossₖ = 1 − Σₜ CFₖₜ · (1 + cₖ/12)^−t / Bₖ₀",
        ],
        "Yescombe 2013",
    ),
    (
        "transmission",
        ["method-transmission", "method-transmission-words"],
        &["xⱼ = dⱼ + Σᵢ βᵢⱼ · xᵢ", "y = Σ(paths) d · Π β", "benefit = 100 · (exp(y) − 1)"],
        "Wright 1934; Pearl 2009; Fullerton & Metcalf 2002",
    ),
    (
        "paths",
        ["method-paths", "method-paths-words"],
        &["contribution = 100 · c · Λ", "Λ = (exp(y) − 1) / y"],
        "Ang 2004, 2005",
    ),
    (
        "ranking",
        ["method-ranking", "method-ranking-words"],
        &[
            "u = Σⱼ wⱼ · vⱼ",
            "bᵢʳ = share of worlds in which i has rank r",
            "w ~ uniform on the simplex",
        ],
        "Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007",
    ),
    (
        "doubt",
        ["method-doubt", "method-doubt-words"],
        &["Sᵢ = Var(E[Y|Xᵢ]) / Var(Y)", "Tᵢ = E[Var(Y|X₋ᵢ)] / Var(Y)"],
        "Saltelli et al. 2010; Jansen 1999; Joe & Kuo 2008",
    ),
    (
        "tipping",
        ["method-tipping", "method-tipping-words"],
        &["min |q − ½| : statement(x(q)) ≠ statement(x(½))"],
        "Law 2015",
    ),
    (
        "market",
        ["method-market", "method-market-words"],
        &[
            "ARᵢₜ = Rᵢₜ − αᵢ − βᵢ · Rₘₜ",
            "CAR = Σₜ AR",
            "t(KP) = t(BMP) · √((1 − r̄) / (1 + (N − 1)·r̄))",
        ],
        "Boehmer et al. 1991; Corrado 1989; Kolari & Pynnönen 2010; Diebold & Yılmaz 2012",
    ),
];

/// The steps that a case takes, in their order: those of the vehicle and of the market only where it
/// has them.
#[must_use]
pub fn steps(case: &Case, language: &Language) -> Vec<Step> {
    let is_taken = |id: &str| match id {
        "vehicle" | "measures" => case.deal.is_some(),
        "market" => case.market.is_some(),
        _ => true,
    };
    let step = |(id, [title, words], formulas, sources): Entry| Step {
        id,
        title: language.text(title),
        words: language.text(words),
        formulas,
        sources,
    };
    STEPS.into_iter().filter(|(id, ..)| is_taken(id)).map(step).collect()
}
