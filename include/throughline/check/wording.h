#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "throughline/journey/kind.h"
#include "throughline/journey/message.h"

namespace throughline::check {

/// A text that tells of the company's own progress instead of the customer's.
struct CompanyWording {
  std::size_t at = 0;       ///< where what is said from inside begins, in bytes
  std::size_t length = 0;   ///< and how much it is
  std::string better;       ///< the text from the customer's side, to be taken as it is
  journey::Message advice;  ///< a sentence: what it speaks of, and what to say instead
  bool operator==(const CompanyWording&) const = default;
};

/// For a stage's name, a job or a metric's name, in English or German. What a customer does or
/// reaches stays silent, as what is not understood does.
[[nodiscard]] std::optional<CompanyWording> companyWording(std::string_view text);

/// Whether the check looks at the wording of a text field: it is to tell of the customer. (Not of
/// a touchpoint that is backstage.)
[[nodiscard]] bool tellsOfCustomer(journey::Kind kind, std::string_view field);

}  // namespace throughline::check
