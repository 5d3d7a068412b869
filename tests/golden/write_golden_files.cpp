#include <cstdio>

#include "schema_text.h"
#include "support/golden_maps.h"

// Closes the current version of the format: writes its schema as text and its
// golden files, each map with its JSON export and its numbers beside it, into the
// sources. What docs/file-format.md, "Closing a version", says comes after it.

namespace throughline {
namespace {

using support::goldenFolder;
using support::writeFile;

std::string schemaSource(int version) {
  const std::string number = std::to_string(version);
  return "#include \"closed_schemas.h\"\n\nnamespace throughline::store {\n\n"
         "const char* const kSchemaOfVersion" +
         number + " = R\"sql(" + store::schemaText(store::currentSchema()) +
         ")sql\";\n\n}  // namespace throughline::store\n";
}

void writeGoldenFiles(int version) {
  const auto folder = goldenFolder(version);
  std::filesystem::create_directories(folder);
  for (const std::string name : support::kGoldenMaps) {
    std::filesystem::remove(folder / (name + ".journey"));
    const auto document = support::makeGoldenFile(folder / (name + ".journey"), name);
    writeFile(folder / (name + ".json"), exchange::journeyToJson(document->journey()));
    writeFile(folder / (name + ".numbers.json"), support::numbersOfEveryPeriod(*document));
  }
  const std::string number = std::to_string(version);
  writeFile(support::projectFile("src/store/versions/version_" + number + ".cpp"),
            schemaSource(version));
  std::printf("version %d: %s\n", version, folder.c_str());
}

}  // namespace
}  // namespace throughline

int main() { throughline::writeGoldenFiles(throughline::store::kSchemaVersion); }
