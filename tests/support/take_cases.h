#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/files.h"

// Tables that people pasted, and what has to become of them: tests/take_cases. `reports` has
// tables in the likeness of what other programs export, `clients` what spreadsheets and
// browsers put on the clipboard.

namespace throughline::support {

struct TakeCase {
  std::string folder;  ///< inside the project, of the table and of the map
  nlohmann::json entry;

  [[nodiscard]] std::string table() const { return at("case"); }
  [[nodiscard]] std::string map() const { return at("map"); }
  /// Its name and options, for messages.
  [[nodiscard]] std::string name() const {
    return entry["case"].get<std::string>() + entry["take"].dump();
  }

 private:
  [[nodiscard]] std::string at(const char* key) const {
    return projectFile(folder + entry[key].get<std::string>()).string();
  }
};

[[nodiscard]] inline const std::vector<TakeCase>& takeCases() {
  static const std::vector<TakeCase> cases = [] {
    std::vector<TakeCase> all;
    for (const std::string folder :
         {"tests/take_cases/", "tests/take_cases/reports/", "tests/take_cases/clients/"}) {
      const auto expected = nlohmann::json::parse(contentOf(projectFile(folder + "expected.json")));
      for (const auto& entry : expected["take"]) all.push_back({folder, entry});
    }
    return all;
  }();
  return cases;
}

}  // namespace throughline::support
