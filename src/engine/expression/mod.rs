//! Formulas of a case: parsed once, evaluated for every draw.
//!
//! Grammar: numbers, names (letters, digits, `_`, `.`), `+ - * /`, parentheses, unary minus, and
//! the functions [`Function`]. A formula is foreign text: its length and nesting are bounded, and
//! every refusal names the position. Evaluation is a walk over a postfix program without recursion.

mod parser;

use crate::error::EngineError;
use crate::math;

/// Functions that a formula may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// Natural logarithm.
    Ln,
    /// Exponential.
    Exp,
    /// Square root.
    Sqrt,
    /// Smaller of two.
    Min,
    /// Larger of two.
    Max,
}

impl Function {
    /// Names as written in formulas, for error messages and documentation.
    pub const NAMES: &'static str = "ln, exp, sqrt, min, max";

    fn by_name(name: &str) -> Option<Self> {
        Some(match name {
            "ln" => Self::Ln,
            "exp" => Self::Exp,
            "sqrt" => Self::Sqrt,
            "min" => Self::Min,
            "max" => Self::Max,
            _ => return None,
        })
    }

    fn arguments(self) -> usize {
        match self {
            Self::Ln | Self::Exp | Self::Sqrt => 1,
            Self::Min | Self::Max => 2,
        }
    }
}

/// One step of the postfix program.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    Number(f64),
    Variable(usize),
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Call(Function),
}

/// A parsed formula over numbered variables.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    steps: Vec<Step>,
}

/// Longest formula, in bytes.
pub const MAX_LENGTH: usize = 1_000;
/// Deepest nesting of parentheses and signs.
pub const MAX_DEPTH: usize = 32;

impl Formula {
    /// Parses `text`; `resolve` gives the number of each variable name.
    ///
    /// # Errors
    /// [`EngineError::InvalidFormula`] with the byte position and what was expected: unknown name,
    /// wrong number of arguments, unbalanced parenthesis, too long, too deep, non-finite number.
    ///
    /// ```
    /// use engine::expression::Formula;
    /// let names = ["a", "b"];
    /// let formula = Formula::parse("ln(1 + a) / -b", &|n| names.iter().position(|x| *x == n))?;
    /// assert_eq!(formula.evaluate(&[0.0, 2.0], &mut Vec::new()), 0.0);
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    pub fn parse(text: &str, resolve: &dyn Fn(&str) -> Option<usize>) -> Result<Self, EngineError> {
        Ok(Self { steps: parser::parse(text, resolve)? })
    }

    /// Value for one draw; `values[k]` is variable `k`, `stack` is scratch space.
    ///
    /// Plain IEEE arithmetic: a division by zero gives an infinity, which the caller must refuse.
    ///
    /// # Panics
    /// Never for a formula from [`Formula::parse`] and `values` that cover its variables.
    #[must_use]
    pub fn evaluate(&self, values: &[f64], stack: &mut Vec<f64>) -> f64 {
        stack.clear();
        for step in &self.steps {
            let value = match *step {
                Step::Number(x) => x,
                Step::Variable(k) => values[k],
                Step::Negate => -pop(stack),
                Step::Add => binary(stack, |a, b| a + b),
                Step::Subtract => binary(stack, |a, b| a - b),
                Step::Multiply => binary(stack, |a, b| a * b),
                Step::Divide => binary(stack, |a, b| a / b),
                Step::Call(Function::Ln) => math::ln(pop(stack)),
                Step::Call(Function::Exp) => math::exp(pop(stack)),
                Step::Call(Function::Sqrt) => pop(stack).sqrt(),
                Step::Call(Function::Min) => binary(stack, math::min),
                Step::Call(Function::Max) => binary(stack, math::max),
            };
            stack.push(value);
        }
        pop(stack)
    }

    /// Numbers of the variables that the formula reads, ascending, each once.
    #[must_use]
    pub fn variables(&self) -> Vec<usize> {
        let mut found: Vec<usize> = self
            .steps
            .iter()
            .filter_map(|step| if let Step::Variable(k) = step { Some(*k) } else { None })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn pop(stack: &mut Vec<f64>) -> f64 {
    stack.pop().unwrap_or(f64::NAN)
}

fn binary(stack: &mut Vec<f64>, operation: impl Fn(f64, f64) -> f64) -> f64 {
    let right = pop(stack);
    let left = pop(stack);
    operation(left, right)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> f64 {
        let names = ["x", "deal.debt"];
        let formula = Formula::parse(text, &|n| names.iter().position(|v| *v == n)).unwrap();
        formula.evaluate(&[2.0, 10.0], &mut Vec::new())
    }

    fn refusal(text: &str) -> String {
        Formula::parse(text, &|_| None).unwrap_err().to_string()
    }

    #[test]
    fn follows_the_usual_precedence() {
        assert_eq!(value("1 + x * 3"), 7.0);
        assert_eq!(value("(1 + x) * 3"), 9.0);
        assert_eq!(value("8 - 3 - 2"), 3.0);
        assert_eq!(value("8 / 4 / 2"), 1.0);
        assert_eq!(value("-x * -3"), 6.0);
        assert_eq!(value("--x"), 2.0);
        assert_eq!(value("max(x, min(5, deal.debt)) + 1e-1"), 5.1);
        assert_eq!(value("1 - exp(-0)"), 0.0);
        assert_eq!(value("sqrt(deal.debt * 10)"), 10.0);
        assert!(value("max(0, ln(0 - x))").is_nan(), "what is undefined is not hidden");
    }

    #[test]
    fn refuses_with_a_place() {
        assert!(refusal("1 + y").contains("`y`"));
        assert!(refusal("min(1)").contains("2"));
        assert!(refusal("(1 + 2").contains(")"));
        assert!(refusal("1 2").contains("end"));
        assert!(refusal("").contains("number"));
        assert!(refusal("1e999").contains("finite"));
        assert!(refusal(&"(".repeat(40)).contains("nest"));
        assert!(refusal(&"1+".repeat(600)).contains("long"));
        assert!(refusal("1 + é").contains("é"));
    }
}
