#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// Holds the folders of the editor ("rooms") to what docs/architecture.md allows them to
// include of each other. A public header belongs to the room of the source of its name.

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = THROUGHLINE_SOURCE_DIR;
const fs::path kEditor = kRoot / "src" / "editor";
const std::string kPublic = "throughline/editor/";

/// The files beside the folders: wording, which every room may use, and the program's frame.
const std::string kWords = "words";
const std::string kProgram = "workspace";

const std::map<std::string, std::set<std::string>>& roomTable() {
  static const std::map<std::string, std::set<std::string>> table{
      {"widgets", {"frame"}},
      {"style", {}},
      {"frame", {"style"}},
      {"take", {"frame", "widgets"}},
      {"fields", {"frame", "widgets"}},
      {"periods", {"frame", "widgets"}},
      {"canvas", {"frame", "widgets", "take"}},
      {"people", {"frame", "widgets", "fields"}},
      {"compare", {"frame", "widgets"}},
      {"panels", {"frame", "widgets", "fields", "periods", "take"}},
      {"features", {"frame", "widgets", "fields", "compare"}},
      {"places", {"frame", "widgets", "canvas", "people", "panels", "fields", "take", "compare"}},
      {"present", {"frame", "widgets"}},
      {"review", {"frame", "widgets", "fields"}},
      {"window",
       {"frame", "widgets", "fields", "periods", "features", "take", "compare", "present", "review",
        kProgram}},
      {"salvage", {"frame", "widgets"}},
      {"start", {"frame", "widgets", kProgram}},
  };
  return table;
}

/// "panels/charts" of src/editor/panels/charts/plot.h.
struct Room {
  std::string name;
  std::string inner;  ///< the folder inside it; empty: the room itself
};

Room roomOf(const fs::path& relative) {
  auto part = relative.begin();
  if (std::next(part) == relative.end()) {
    const std::string stem = relative.stem().string();
    const bool program = stem == "app" || stem == "workspace";
    return {program ? kProgram : kWords, {}};
  }
  Room room{part->string(), {}};
  if (std::next(++part) != relative.end()) room.inner = part->string();
  return room;
}

const std::map<std::string, Room>& roomsByStem() {
  static const auto rooms = [] {
    std::map<std::string, Room> found;
    for (const auto& entry : fs::recursive_directory_iterator(kEditor)) {
      if (entry.path().extension() != ".cpp") continue;
      found[entry.path().stem().string()] = roomOf(fs::relative(entry.path(), kEditor));
    }
    return found;
  }();
  return rooms;
}

Room roomOfPublic(const std::string& name) {
  const auto found = roomsByStem().find(fs::path(name).stem().string());
  return found == roomsByStem().end() ? Room{} : found->second;
}

Room roomOfFile(const fs::path& file) {
  const fs::path inside = fs::relative(file, kEditor);
  return *inside.begin() == ".." ? roomOfPublic(file.string()) : roomOf(inside);
}

/// The room that an include leads to; nothing of a name where it leads out of the editor.
Room roomOfInclude(const fs::path& file, const std::string& name) {
  if (name.starts_with(kPublic)) return roomOfPublic(name);
  if (fs::exists(file.parent_path() / name)) return roomOfFile(file.parent_path() / name);
  if (fs::exists(kEditor / name)) return roomOf(name);
  return {};
}

std::string faultOf(const Room& from, const Room& to) {
  if (to.name.empty() || to.name == kWords || from.name == kProgram || from.name == kWords) {
    return {};
  }
  if (from.name != to.name) {
    const auto row = roomTable().find(from.name);
    if (row == roomTable().end()) return "room " + from.name + " is not in the table";
    return row->second.contains(to.name) ? "" : from.name + " may not include " + to.name;
  }
  // Places, features and panels do not know their neighbours; panels share numbers.
  const bool apart = from.name == "places" || from.name == "features" || from.name == "panels";
  const bool neighbours = !from.inner.empty() && !to.inner.empty() && from.inner != to.inner;
  return apart && neighbours && to.inner != "numbers"
             ? from.inner + " may not include its neighbour " + to.inner
             : "";
}

TEST(Rooms, OfTheEditorIncludeOnlyWhatTheirTableAllows) {
  static const std::regex pattern(R"re(^\s*#\s*include\s*"([^"]+)")re");
  for (const fs::path& folder : {kEditor, kRoot / "include" / "throughline" / "editor"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      const Room room = roomOfFile(entry.path());
      std::ifstream file(entry.path());
      std::smatch match;
      for (std::string line; std::getline(file, line);) {
        if (!std::regex_search(line, match, pattern)) continue;
        EXPECT_EQ(faultOf(room, roomOfInclude(entry.path(), match[1])), "")
            << fs::relative(entry.path(), kRoot) << " includes " << match[1];
      }
    }
  }
}

TEST(Rooms, ForbiddenArrowsAreFound) {
  const auto between = [](const char* from, const char* to) {
    return faultOf(roomOf(from), roomOf(to));
  };
  EXPECT_NE(between("features/find/find_box.h", "window/top_bar.h"), "");
  EXPECT_NE(between("panels/inspector/inspector.cpp", "features/find/find_box.h"), "");
  EXPECT_NE(between("canvas/canvas.cpp", "panels/history/history_panel.h"), "");
  EXPECT_NE(between("window/main_window.cpp", "places/places.h"), "");
  EXPECT_NE(between("frame/toast.cpp", "window/top_bar.h"), "");
  EXPECT_NE(between("panels/charts/plot.h", "panels/inspector/record_form.h"), "");
  EXPECT_NE(between("attic/old.cpp", "frame/toast.h"), "");
  EXPECT_EQ(between("places/map/map_place.cpp", "panels/charts/plot.h"), "");
  EXPECT_EQ(between("panels/charts/plot.h", "panels/numbers/number_text.h"), "");
}

TEST(Rooms, EachFolderOfTheEditorIsInTheTable) {
  for (const auto& entry : fs::directory_iterator(kEditor)) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(roomTable().contains(entry.path().filename().string())) << entry.path();
  }
}

}  // namespace
