#include <nlohmann/json.hpp>
#include <sstream>

#include "checks.h"
#include "each_command.h"
#include "edit/line_reader.h"
#include "small_map.h"
#include "support/files.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "targets/each_target.h"
#include "throughline/journey/text.h"
#include "throughline/store/document.h"

namespace throughline::fuzz {

namespace {

constexpr std::size_t kLongestLine = 16u << 20;

std::size_t linesToAnswer(std::string_view script) {
  std::istringstream in{std::string(script)};
  commands::LineReader reader(in, kLongestLine);
  std::size_t count = 0;
  while (reader.next()) count += journey::trimmed(reader.line()).empty() ? 0 : 1;
  return count;
}

std::size_t checkAnswers(const std::string& answers) {
  std::istringstream out(answers);
  std::size_t count = 0;
  for (std::string line; std::getline(out, line); ++count) {
    const auto answer = nlohmann::json::parse(line);
    require(answer.contains("ok"), "an answer says whether it was done: " + line);
    if (answer["ok"] == true) continue;
    const std::string error = answer["error"];
    require(error.starts_with("line "), "a refusal names its line: " + error);
    require(error.find('\n') == error.npos && !journey::hasControlCharacters(error),
            "a refusal is one line: " + error);
  }
  return count;
}

}  // namespace

void runEditLines(std::string_view input) {
  static const std::string sound = [] {
    const support::TemporaryFolder folder;
    store::Document::create(folder / "map.journey", smallMap(), support::fixedServices());
    return support::contentOf(folder / "map.journey");
  }();
  const support::TemporaryFolder folder;
  const std::string path = (folder / "map.journey").string();
  support::writeFile(path, sound);
  const commands::Command command{.name = "edit", .fewest = 1, .most = 2};
  std::istringstream in{std::string(input)};
  std::ostringstream out;
  std::ostringstream err;
  commands::runEdit(commands::Arguments(command, std::array{path}), {in, out, err},
                    support::fixedServices());
  require(err.str().empty(), "nothing is said but the answers: " + err.str());
  require(checkAnswers(out.str()) == linesToAnswer(input), "each line has one answer");
  require(store::verify(path, support::fixedServices()).empty(), "the file is sound afterwards");
  const auto document = store::Document::open(path, support::fixedServices());
  requireSound(document->journey());
}

}  // namespace throughline::fuzz
