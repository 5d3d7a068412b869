#include "picture_wishes.h"

#include <charconv>

#include "find_by_name.h"
#include "throughline/journey/error.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
using journey::Journey;
namespace messages = journey::messages;

constexpr int kLargestSide = 32'767;
constexpr double kSmallestScale = 0.1;
constexpr double kLargestScale = 10;

/// The whole text as a number; nothing where it holds anything else.
template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

PixelSize sizeFrom(const std::string& text) {
  const auto cross = text.find('x');
  if (cross != std::string::npos) {
    const std::string_view all = text;
    const auto width = number<int>(all.substr(0, cross));
    const auto height = number<int>(all.substr(cross + 1));
    const auto fits = [](const auto& side) { return side && *side >= 1 && *side <= kLargestSide; };
    if (fits(width) && fits(height)) return {*width, *height};
  }
  throw Error(Blame::usage, "--size", messages::notASize(kLargestSide, journey::quotable(text)));
}

double scaleFrom(const std::string& text) {
  const auto scale = number<double>(text);
  if (scale && *scale >= kSmallestScale && *scale <= kLargestScale) return *scale;
  throw Error(Blame::usage, "--scale", messages::notAScale(journey::quotable(text)));
}

std::optional<journey::Id<journey::Stage>> stageOf(const Arguments& arguments,
                                                   const Journey& journey) {
  const auto name = arguments.value("--stage");
  return name ? std::optional(stageNamed(*name, "--stage", journey)) : std::nullopt;
}

}  // namespace

PictureWishes pictureWishes(const Arguments& arguments, const Journey& journey) {
  PictureWishes wishes;
  wishes.period = wished<journey::Period>(arguments, "--period", journey);
  for (const std::string& name : arguments.values("--persona")) {
    wishes.personas.insert(named<journey::Persona>(name, "--persona", journey));
  }
  wishes.stage = stageOf(arguments, journey);
  if (const auto size = arguments.value("--size")) wishes.size = sizeFrom(*size);
  if (const auto scale = arguments.value("--scale")) wishes.scale = scaleFrom(*scale);
  if (wishes.size && wishes.scale) {
    throw Error(Blame::usage, "--scale", messages::sizeAndScale());
  }
  wishes.title = arguments.has("--title");
  wishes.comments = arguments.has("--comments");
  wishes.dark = arguments.has("--dark");
  wishes.transparent = arguments.has("--transparent");
  return wishes;
}

}  // namespace throughline::commands
