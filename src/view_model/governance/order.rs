//! An order of names in which ties are short.

/// Largest number of names that are put in order; more keep the order that they have.
const MOST: usize = 60;
/// Most rounds; few are needed.
const ROUNDS: usize = 40;

/// Places of `count` names from top to bottom, so that ties between them span few others: pairs are
/// exchanged as long as that shortens the ties.
pub(super) fn shortest(count: usize, ties: &[(usize, usize)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if count > MOST {
        return order;
    }
    let mut best = length(&order, ties);
    for _ in 0..ROUNDS {
        let before = best;
        for a in 0..count {
            for b in a + 1..count {
                order.swap(a, b);
                let now = length(&order, ties);
                if now < best {
                    best = now;
                } else {
                    order.swap(a, b);
                }
            }
        }
        if best == before {
            break;
        }
    }
    order
}

/// Names that all ties together span.
fn length(order: &[usize], ties: &[(usize, usize)]) -> usize {
    let mut places = vec![0; order.len()];
    for (place, name) in order.iter().enumerate() {
        places[*name] = place;
    }
    ties.iter().map(|(a, b)| places[*a].abs_diff(places[*b])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hub_comes_between_those_that_it_is_bound_to() {
        let ties = [(0, 1), (0, 2), (0, 3), (0, 4)];
        let order = shortest(5, &ties);
        assert_eq!(order[2], 0, "{order:?}");
        assert_eq!(length(&order, &ties), 6);
        assert_eq!(shortest(0, &[]), Vec::<usize>::new());
    }
}
