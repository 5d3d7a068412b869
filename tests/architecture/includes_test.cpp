#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// Holds the sources to the layer table of docs/architecture.md: who may include
// whom, and which outside libraries a layer may see.

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = THROUGHLINE_SOURCE_DIR;

struct Layer {
  std::set<std::string> layers;      ///< besides itself
  std::vector<std::string> outside;  ///< prefixes of library headers, besides the standard's
};

const std::map<std::string, Layer>& layerTable() {
  static const std::map<std::string, Layer> table{
      {"journey", {{}, {"utf8proc.h", "xxhash.h"}}},
      {"metrics", {{"journey"}, {"boost/"}}},
      {"check", {{"journey", "metrics"}, {}}},
      {"events", {{"journey"}, {}}},
      {"exchange", {{"journey", "metrics"}, {"nlohmann/", "utf8proc.h", "libxml/", "md4c"}}},
      {"store", {{"journey", "exchange"}, {"sqlite3.h", "SQLiteCpp/", "xxhash.h", "nlohmann/"}}},
      {"drawing", {{"journey", "metrics"}, {"Q", "png.h"}}},
      {"editor",
       {{"journey", "metrics", "check", "events", "exchange", "store", "drawing"},
        {"Q", "nlohmann/"}}},
      {"commands",
       {{"journey", "metrics", "check", "events", "exchange", "store", "drawing"},
        {"Q", "nlohmann/"}}},
  };
  return table;
}

struct Include {
  std::string file;
  std::string name;
};

std::vector<Include> includesOf(const std::string& layer) {
  static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<Include> includes;
  for (const fs::path& folder :
       {kRoot / "src" / layer, kRoot / "include" / "throughline" / layer}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      std::smatch match;
      for (std::string line; std::getline(file, line);) {
        if (std::regex_search(line, match, pattern)) {
          includes.push_back({fs::relative(entry.path(), kRoot).string(), match[1]});
        }
      }
    }
  }
  return includes;
}

// The standard library's and the system's headers have no capital and no folder
// of a library we know; what remains is compared with the layer's own list.
bool isLibraryHeader(const std::string& name) {
  static const std::vector<std::string> known{"boost/",  "nlohmann/", "SQLiteCpp/", "sqlite3.h",
                                              "png.h",   "xxhash.h",  "utf8proc.h", "libpng",
                                              "libxml/", "md4c"};
  const bool qt = name.size() > 1 && name[0] == 'Q' && name[1] != '/' && std::isupper(name[1]);
  return qt || std::ranges::any_of(known, [&](const auto& k) { return name.starts_with(k); });
}

TEST(Includes, KeepToTheLayerTable) {
  const std::string own = "throughline/";
  for (const auto& [layer, allowed] : layerTable()) {
    for (const auto& [file, name] : includesOf(layer)) {
      if (name.starts_with(own)) {
        const std::string other = name.substr(own.size(), name.find('/', own.size()) - own.size());
        EXPECT_TRUE(other == layer || allowed.layers.contains(other))
            << file << " includes " << name << ", which layer " << layer << " may not see";
      } else if (isLibraryHeader(name)) {
        EXPECT_TRUE(std::ranges::any_of(
            allowed.outside, [&](const auto& prefix) { return name.starts_with(prefix); }))
            << file << " includes " << name << ", which layer " << layer << " may not see";
      }
    }
  }
}

TEST(Includes, EverySourceFolderIsALayer) {
  for (const fs::path& folder : {kRoot / "src", kRoot / "include" / "throughline"}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (!entry.is_directory()) continue;
      EXPECT_TRUE(layerTable().contains(entry.path().filename().string())) << entry.path();
    }
  }
}

/// The schema of a closed version, letter by letter: a text that nobody edits, as long as it is.
bool isSchemaText(const fs::path& path) {
  return path.parent_path() == kRoot / "src/store/versions" &&
         path.filename().string().starts_with("version_");
}

TEST(Includes, NoFileIsTooLongToHoldOnePurpose) {
  for (const char* folder : {"src", "include", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      if (isSchemaText(entry.path())) continue;
      std::ifstream file(entry.path());
      const auto lines = std::count(std::istreambuf_iterator<char>(file), {}, '\n');
      EXPECT_LE(lines, 600) << entry.path();
    }
  }
}

}  // namespace
