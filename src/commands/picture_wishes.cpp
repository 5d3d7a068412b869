#include "picture_wishes.h"

#include <charconv>

#include "find_by_name.h"
#include "throughline/journey/error.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
using journey::Journey;

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

std::string found(const std::string& text) { return ", found “" + journey::quotable(text) + "”"; }

PixelSize sizeFrom(const std::string& text) {
  const auto cross = text.find('x');
  if (cross != std::string::npos) {
    const std::string_view all = text;
    const auto width = number<int>(all.substr(0, cross));
    const auto height = number<int>(all.substr(cross + 1));
    const auto fits = [](const auto& side) { return side && *side >= 1 && *side <= kLargestSide; };
    if (fits(width) && fits(height)) return {*width, *height};
  }
  throw Error(Blame::usage, "--size",
              "expected width and height in pixels such as 1920x1080, each from 1 to " +
                  std::to_string(kLargestSide) + found(text));
}

double scaleFrom(const std::string& text) {
  const auto scale = number<double>(text);
  if (scale && *scale >= kSmallestScale && *scale <= kLargestScale) return *scale;
  throw Error(Blame::usage, "--scale", "expected a number from 0.1 to 10" + found(text));
}

std::optional<journey::Id<journey::Stage>> stageOf(const Arguments& arguments,
                                                   const Journey& journey) {
  const auto name = arguments.value("--stage");
  if (!name) return std::nullopt;
  if (const auto id = findStage(journey, *name)) return id;
  throw Error(Blame::usage, "--stage",
              "expected a stage of this map (" + namesOf<journey::Stage>(journey) +
                  ") or its place from 1" + found(*name));
}

}  // namespace

PictureWishes pictureWishes(const Arguments& arguments, const Journey& journey) {
  PictureWishes wishes;
  wishes.period = wished<journey::Period>(arguments, "--period", journey);
  wishes.persona = wished<journey::Persona>(arguments, "--persona", journey);
  wishes.stage = stageOf(arguments, journey);
  if (const auto size = arguments.value("--size")) wishes.size = sizeFrom(*size);
  if (const auto scale = arguments.value("--scale")) wishes.scale = scaleFrom(*scale);
  if (wishes.size && wishes.scale) {
    throw Error(Blame::usage, "--scale", "expected either --size or --scale, found both");
  }
  wishes.dark = arguments.has("--dark");
  wishes.transparent = arguments.has("--transparent");
  return wishes;
}

}  // namespace throughline::commands
