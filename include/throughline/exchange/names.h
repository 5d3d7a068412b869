#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// Who is called what, compared folded: references stand as names in the JSON
/// document and in `edit`. Kinds whose names are unique are named; touchpoints,
/// whose titles are not, by title where one touchpoint has it, else by id.
class Names {
 public:
  Names() = default;
  /// All the names that the fields of `kind` can refer to.
  Names(const journey::Journey& journey, journey::Kind kind);
  /// All names of a map.
  explicit Names(const journey::Journey& journey);

  void add(const journey::Record& record);
  /// The ids of those that are called so.
  [[nodiscard]] const std::vector<std::int64_t>& called(journey::Kind kind,
                                                        const std::string& name) const;

  /// Throws Error(input) with `where` where the JSON does not mean exactly one record.
  [[nodiscard]] std::int64_t read(const journey::Field& field, const nlohmann::json& json,
                                  const std::string& where) const;
  /// Requires that the record was added.
  [[nodiscard]] nlohmann::ordered_json write(const journey::Field& field, std::int64_t id) const;

  /// "the name of a department", "the title or the id of a touchpoint".
  [[nodiscard]] static journey::Message expectation(const journey::Field& field);
  /// Whether a record of this kind can also be meant by its id.
  [[nodiscard]] static bool meantById(journey::Kind kind);

 private:
  void addAll(const journey::Journey& journey, journey::Kind kind);

  std::map<journey::Kind, std::unordered_map<std::string, std::vector<std::int64_t>>> m_ids;
  std::map<journey::Kind, std::unordered_map<std::int64_t, std::string>> m_names;
};

}  // namespace throughline::exchange
