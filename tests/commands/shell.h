#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "support/files.h"
#include "support/temporary_folder.h"
#include "throughline/commands/commands.h"

namespace throughline::commands {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// A folder, a clock that stands still, ids from a seed: commands as the shell runs them.
class Shell {
 public:
  Shell() {
    m_services.now = [] {
      return std::chrono::system_clock::time_point(std::chrono::days(20'000));
    };
    m_services.ids = journey::seededIds(1);
    m_services.user = "Ana";
    m_services.templatesFolder = m_folder / "templates";
  }

  Outcome run(const std::vector<std::string>& words, const std::string& input = {}) {
    std::istringstream in(input);
    return run(words, in);
  }
  Outcome run(const std::vector<std::string>& words, std::istream& in) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = commands::run(words, {in, out, err}, m_services);
    return {status, out.str(), err.str()};
  }

  /// The path of a file in the shell's own folder.
  [[nodiscard]] std::string at(const std::string& name) const { return (m_folder / name).string(); }
  /// Writes a file there and gives its path.
  std::string write(const std::string& name, const std::string& content) {
    support::writeFile(m_folder / name, content);
    return at(name);
  }
  /// The example, imported as leah.journey.
  std::string leah() {
    const std::string file = at("leah.journey");
    run({"import", support::projectFile("resources/examples/leah.json").string(), file});
    return file;
  }
  [[nodiscard]] const support::TemporaryFolder& folder() const { return m_folder; }
  [[nodiscard]] const store::Services& services() const { return m_services; }

 private:
  support::TemporaryFolder m_folder;
  store::Services m_services;
};

}  // namespace throughline::commands
