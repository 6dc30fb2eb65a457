//! Order inside the columns with few crossings: barycentre sweeps (Sugiyama et al. 1981), then
//! exchanges of neighbours. Deterministic; ties keep the order they have.

/// A flow between things in neighbouring columns: left, right, width.
pub(crate) type Segment = (usize, usize, f64);

const SWEEPS: usize = 12;
/// Beyond this number of segments the exchanges would cost more than they bring.
const MOST_FOR_EXCHANGES: usize = 150;

/// Reorders the things inside the columns.
pub(crate) fn reduce_crossings(columns: &mut Vec<Vec<usize>>, segments: &[Segment]) {
    let mut best = (crossings(columns, segments), columns.clone());
    for sweep in 0..SWEEPS {
        let to_right = sweep % 2 == 0;
        for k in 0..columns.len() {
            let column = if to_right { k } else { columns.len() - 1 - k };
            sort_by_neighbours(columns, column, segments, to_right);
        }
        let found = crossings(columns, segments);
        if found < best.0 {
            best = (found, columns.clone());
        }
    }
    *columns = best.1;
    if segments.len() <= MOST_FOR_EXCHANGES {
        exchange(columns, segments, best.0);
    }
}

/// Place of each thing in its column.
fn places(columns: &[Vec<usize>]) -> Vec<f64> {
    let count = columns.iter().flatten().max().map_or(0, |most| most + 1);
    let mut places = vec![0.0; count];
    for column in columns {
        for (k, item) in column.iter().enumerate() {
            places[*item] = k as f64;
        }
    }
    places
}

fn sort_by_neighbours(
    columns: &mut [Vec<usize>],
    column: usize,
    segments: &[Segment],
    to_right: bool,
) {
    let places = places(columns);
    let mut sums = vec![(0.0, 0.0); places.len()];
    for (left, right, width) in segments {
        let (item, other) = if to_right { (*right, *left) } else { (*left, *right) };
        sums[item].0 += width * places[other];
        sums[item].1 += width;
    }
    let centre = |item: &usize| match sums[*item] {
        (sum, width) if width > 0.0 => sum / width,
        _ => places[*item],
    };
    columns[column].sort_by(|a, b| centre(a).total_cmp(&centre(b)));
}

/// Sum over pairs of crossing segments of the product of their widths.
fn crossings(columns: &[Vec<usize>], segments: &[Segment]) -> f64 {
    let places = places(columns);
    let mut column_of = vec![0; places.len()];
    for (k, column) in columns.iter().enumerate() {
        for item in column {
            column_of[*item] = k;
        }
    }
    let mut sum = 0.0;
    for (k, (left, right, width)) in segments.iter().enumerate() {
        for (other_left, other_right, other_width) in &segments[k + 1..] {
            let same = column_of[*left] == column_of[*other_left];
            let before = places[*left] - places[*other_left];
            let after = places[*right] - places[*other_right];
            if same && before * after < 0.0 {
                sum += width * other_width;
            }
        }
    }
    sum
}

fn exchange(columns: &mut [Vec<usize>], segments: &[Segment], mut best: f64) {
    for _ in 0..4 {
        let mut is_better = false;
        for column in 0..columns.len() {
            for k in 1..columns[column].len() {
                columns[column].swap(k - 1, k);
                let found = crossings(columns, segments);
                if found < best {
                    (best, is_better) = (found, true);
                } else {
                    columns[column].swap(k - 1, k);
                }
            }
        }
        if !is_better {
            return;
        }
    }
}
