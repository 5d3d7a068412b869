#include "left_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>

#include "safety_folder.h"
#include "throughline/store/safe_file.h"

namespace throughline::store {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::string_view kSuffix = ".json";

json jsonIn(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return json::parse(std::istreambuf_iterator<char>(file), {}, nullptr, false);
}

// Whether what is about `map` is offered where the map lies at `here`.
bool isFor(const fs::path& map, const fs::path& here) {
  std::error_code error;
  return map == here || !fs::exists(map, error);
}

}  // namespace

fs::path freeNameIn(const fs::path& folder, std::string_view prefix) {
  std::error_code error;
  for (int number = 1;; ++number) {
    fs::path path = folder / (std::string(prefix) + std::to_string(number) + std::string(kSuffix));
    if (!fs::exists(path, error)) return path;
  }
}

void eachLeftFile(const fs::path& folder, std::string_view prefix, const fs::path& map,
                  const fs::path& own,
                  const std::function<void(const fs::path&, const json&)>& take) {
  std::error_code error;
  if (folder.empty() || !fs::is_directory(folder, error)) return;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(kSuffix) && entry.path() != own) {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    try {
      const json found = jsonIn(file);
      if (isFor(found.at("map").get<std::string>(), map)) take(file, found);
    } catch (const std::exception&) {
      // Half written by nobody of ours: there is nothing to offer.
    }
  }
}

void writeLeftFile(const fs::path& path, const json& document) {
  makePrivateFolder(path.parent_path());
  const std::string text = document.dump(1, ' ', false, json::error_handler_t::replace);
  writeSafely(path, [&](const Sink& sink) { sink(std::as_bytes(std::span(text))); });
}

}  // namespace throughline::store
