//! Recursive descent from text to a postfix program.

use super::{Function, MAX_DEPTH, MAX_LENGTH, Step};
use crate::error::EngineError;

pub(super) fn parse(
    text: &str,
    resolve: &dyn Fn(&str) -> Option<usize>,
) -> Result<Vec<Step>, EngineError> {
    let mut parser = Parser { text, position: 0, depth: 0, steps: Vec::new(), resolve };
    if text.len() > MAX_LENGTH {
        return Err(parser.error(&format!("too long: at most {MAX_LENGTH} bytes are allowed")));
    }
    parser.sum()?;
    parser.skip_space();
    if parser.position < text.len() {
        return Err(parser.error("expected an operator or the end of the formula"));
    }
    Ok(parser.steps)
}

struct Parser<'a> {
    text: &'a str,
    position: usize,
    depth: usize,
    steps: Vec<Step>,
    resolve: &'a dyn Fn(&str) -> Option<usize>,
}

impl<'a> Parser<'a> {
    fn sum(&mut self) -> Result<(), EngineError> {
        self.product()?;
        loop {
            let step = match self.peek() {
                Some('+') => Step::Add,
                Some('-') => Step::Subtract,
                _ => return Ok(()),
            };
            self.position += 1;
            self.product()?;
            self.steps.push(step);
        }
    }

    fn product(&mut self) -> Result<(), EngineError> {
        self.signed()?;
        loop {
            let step = match self.peek() {
                Some('*') => Step::Multiply,
                Some('/') => Step::Divide,
                _ => return Ok(()),
            };
            self.position += 1;
            self.signed()?;
            self.steps.push(step);
        }
    }

    fn signed(&mut self) -> Result<(), EngineError> {
        if self.peek() != Some('-') {
            return self.atom();
        }
        self.position += 1;
        self.nested(Self::signed)?;
        self.steps.push(Step::Negate);
        Ok(())
    }

    fn atom(&mut self) -> Result<(), EngineError> {
        match self.peek() {
            Some('(') => {
                self.position += 1;
                self.nested(Self::sum)?;
                self.expect(')')
            }
            Some(c) if c.is_ascii_digit() || c == '.' => self.number(),
            Some(c) if c.is_ascii_alphabetic() => self.name(),
            Some(c) => Err(self.error(&format!("unexpected `{c}`; expected a number or a name"))),
            None => Err(self.error("expected a number, a name or a parenthesis")),
        }
    }

    fn number(&mut self) -> Result<(), EngineError> {
        let rest = &self.text[self.position..];
        let mut length = 0;
        let mut previous = ' ';
        for c in rest.chars() {
            let exponent_sign = (c == '-' || c == '+') && (previous == 'e' || previous == 'E');
            if !(c.is_ascii_digit() || c == '.' || c == 'e' || c == 'E' || exponent_sign) {
                break;
            }
            length += 1;
            previous = c;
        }
        match rest[..length].parse::<f64>() {
            Ok(value) if value.is_finite() => {
                self.position += length;
                self.steps.push(Step::Number(value));
                Ok(())
            }
            _ => Err(self.error(&format!("`{}` is not a finite number", &rest[..length]))),
        }
    }

    fn name(&mut self) -> Result<(), EngineError> {
        let start = self.position;
        let rest = &self.text[start..];
        let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let length = rest.find(|c| !part_of_name(c)).unwrap_or(rest.len());
        let name = &rest[..length];
        self.position += length;
        if self.peek() == Some('(') {
            return self.call(name, start);
        }
        match (self.resolve)(name) {
            Some(variable) => {
                self.steps.push(Step::Variable(variable));
                Ok(())
            }
            None => {
                self.position = start;
                Err(self.error(&format!("`{name}` is neither a parameter nor a deal figure")))
            }
        }
    }

    fn call(&mut self, name: &str, start: usize) -> Result<(), EngineError> {
        let Some(function) = Function::by_name(name) else {
            self.position = start;
            let known = Function::NAMES;
            return Err(self.error(&format!("`{name}` is no function; allowed are {known}")));
        };
        self.expect('(')?;
        for index in 0..function.arguments() {
            if index > 0 && self.expect(',').is_err() {
                let count = function.arguments();
                return Err(self.error(&format!("`{name}` takes {count} arguments")));
            }
            self.nested(Self::sum)?;
        }
        self.expect(')')?;
        self.steps.push(Step::Call(function));
        Ok(())
    }

    fn nested(
        &mut self,
        inner: impl Fn(&mut Self) -> Result<(), EngineError>,
    ) -> Result<(), EngineError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error(&format!("nested more than {MAX_DEPTH} deep")));
        }
        inner(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn skip_space(&mut self) {
        let rest = &self.text[self.position..];
        self.position += rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
    }

    fn peek(&mut self) -> Option<char> {
        self.skip_space();
        self.text[self.position..].chars().next()
    }

    fn expect(&mut self, wanted: char) -> Result<(), EngineError> {
        if self.peek() == Some(wanted) {
            self.position += 1;
            return Ok(());
        }
        Err(self.error(&format!("expected `{wanted}`")))
    }

    fn error(&self, message: &str) -> EngineError {
        EngineError::InvalidFormula {
            formula: self.text.chars().take(120).collect(),
            position: self.position,
            message: message.to_owned(),
        }
    }
}
