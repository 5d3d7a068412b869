#pragma once

#include <optional>
#include <string>

#include "arguments.h"
#include "throughline/journey/error.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"

// Records as a person names them, compared folded.

namespace throughline::commands {

template <class T>
[[nodiscard]] std::optional<journey::Id<T>> findByName(const journey::Journey& journey,
                                                       const std::string& name) {
  const std::string wanted = journey::folded(name);
  for (const T* record : journey.list<T>()) {
    if (journey::folded(record->name) == wanted) return record->id;
  }
  return std::nullopt;
}

/// The names of all records of a kind as a message lists them: "Leah, Marcus".
template <class T>
[[nodiscard]] std::string namesOf(const journey::Journey& journey) {
  std::string names;
  for (const T* record : journey.list<T>()) {
    names += (names.empty() ? "" : ", ") + journey::isolated(record->name);
  }
  return names.empty() ? "none" : journey::quotable(names, 200);
}

/// The record that the option names. Throws Error(usage) where there is none of that name.
template <class T>
[[nodiscard]] journey::Id<T> named(const std::string& name, std::string_view option,
                                   const journey::Journey& journey) {
  if (const auto id = findByName<T>(journey, name)) return *id;
  throw journey::Error(
      journey::Blame::usage, std::string(option),
      journey::messages::recordNotOnMap(journey::messages::kind(T::kKind), namesOf<T>(journey),
                                        journey::quotable(name)));
}

/// The same of an option that may be left out.
template <class T>
[[nodiscard]] std::optional<journey::Id<T>> wished(const Arguments& arguments,
                                                   std::string_view option,
                                                   const journey::Journey& journey) {
  const auto name = arguments.value(option);
  if (!name) return std::nullopt;
  return named<T>(*name, option, journey);
}

/// By name, else by its place from 1. Throws Error(usage) where there is none.
[[nodiscard]] journey::Id<journey::Stage> stageNamed(const std::string& text,
                                                     std::string_view option,
                                                     const journey::Journey& journey);
/// By name, else by its place from 1.
[[nodiscard]] std::optional<journey::Id<journey::Stage>> findStage(const journey::Journey& journey,
                                                                   const std::string& text);

}  // namespace throughline::commands
