#pragma once

namespace throughline::journey {

/// The decimal number that was meant, where binary fractions have left their dust:
/// 0.30000000000000004 is 0.3. It keeps 15 digits.
[[nodiscard]] double asMeant(double number);

}  // namespace throughline::journey
