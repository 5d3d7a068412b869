#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "throughline/journey/date.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"

// Maps to begin with: those that the program brings along, and as what one of the user's own
// is written down.

namespace throughline::exchange {

struct Template {
  std::string name;        ///< what the command line takes
  journey::Message title;  ///< what people call it
  journey::Message story;  ///< what it tells
  /// A JSON document of the map, as it was on the day it was made. Empty: seven empty stages.
  std::string document;
  std::optional<journey::Date> madeOn;
};

inline constexpr std::string_view kEmptyTemplate = "seven-stages";
inline constexpr std::string_view kFirstTemplate = "b2b-saas";  ///< the one to look at first
inline constexpr std::string_view kExampleTemplate = "example";

/// Those that the program brings along, the empty one first and the example last.
[[nodiscard]] std::span<const Template> shippedTemplates();
/// Compared folded; null where none is called so.
[[nodiscard]] const Template* shippedTemplate(std::string_view name);

/// A new map of the template, as it would be had it been made today (moving_to_day.h), called as
/// the template's own map where the title is empty. Throws Error where it cannot be read.
[[nodiscard]] journey::Journey mapOf(const Template& chosen, const std::string& title,
                                     journey::Date today, journey::IdSource& ids);

/// A template of the user's own as it is written to a file: the map as a JSON document, without
/// any history. Throws Error where a picture cannot be read.
[[nodiscard]] std::string templateToJson(const std::string& name, const journey::Journey& map,
                                         journey::Date madeOn);
/// Throws Error(input) with the path of the fault; the document itself is not read yet.
[[nodiscard]] Template templateFromJson(std::string_view text);

}  // namespace throughline::exchange
