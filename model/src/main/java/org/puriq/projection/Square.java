package org.puriq.projection;

/** A small square matrix, row by row; columns are where people come from, rows where they go. */
record Square(double[][] cells) {
    static Square one(int size) {
        double[][] cells = new double[size][size];
        for (int at = 0; at < size; at++) {
            cells[at][at] = 1;
        }
        return new Square(cells);
    }

    static Square zero(int size) {
        return new Square(new double[size][size]);
    }

    int size() {
        return cells.length;
    }

    Square times(Square other) {
        double[][] product = new double[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                for (int at = 0; at < size(); at++) {
                    product[row][column] += cells[row][at] * other.cells[at][column];
                }
            }
        }
        return new Square(product);
    }

    /** This and {@code times} the other. */
    Square plus(Square other, double times) {
        double[][] sum = new double[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                sum[row][column] = cells[row][column] + times * other.cells[row][column];
            }
        }
        return new Square(sum);
    }

    Square times(double factor) {
        return zero(size()).plus(this, factor);
    }

    double[] times(double[] people) {
        double[] product = new double[size()];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                product[row] += cells[row][column] * people[column];
            }
        }
        return product;
    }

    /** By Gauss and Jordan with the largest pivot; a matrix without inverse is refused. */
    Square inverse() {
        Square left = plus(this, 0);
        Square right = one(size());
        for (int at = 0; at < size(); at++) {
            int pivot = left.pivot(at);
            left.swap(at, pivot);
            right.swap(at, pivot);
            double by = left.cells[at][at];
            if (!(Math.abs(by) > 0)) {
                throw new IllegalArgumentException("The matrix of %d regions has no inverse: nobody leaves or dies in one of them.".formatted(size()));
            }
            for (int row = 0; row < size(); row++) {
                double factor = row == at ? 0 : left.cells[row][at] / by;
                left.subtract(row, at, factor);
                right.subtract(row, at, factor);
            }
            left.subtract(at, at, 1 - 1 / by);
            right.subtract(at, at, 1 - 1 / by);
        }
        return right;
    }

    private int pivot(int from) {
        int best = from;
        for (int row = from + 1; row < size(); row++) {
            best = Math.abs(cells[row][from]) > Math.abs(cells[best][from]) ? row : best;
        }
        return best;
    }

    private void swap(int one, int other) {
        double[] kept = cells[one];
        cells[one] = cells[other];
        cells[other] = kept;
    }

    private void subtract(int row, int other, double factor) {
        double[] taken = cells[other].clone();
        for (int column = 0; column < size(); column++) {
            cells[row][column] -= factor * taken[column];
        }
    }
}
