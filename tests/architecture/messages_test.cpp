#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

// What is said to people is worded in the catalogue (include/throughline/journey/messages/)
// and nowhere else.

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = THROUGHLINE_SOURCE_DIR;

template <class Look>
void eachSource(Look look) {
  for (const char* folder : {"src", "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      if (entry.path().parent_path().filename() == "messages") continue;
      std::ifstream file(entry.path());
      std::ostringstream text;
      text << file.rdbuf();
      look(entry.path(), text.str());
    }
  }
}

TEST(Messages, NoRefusalIsWordedOutsideTheCatalogue) {
  const std::regex refusal(R"re("(expected |[^"\n]*[,;] found )[^"\n]*")re");
  eachSource([&](const fs::path& path, const std::string& text) {
    // The window's own words are tr(), which other tests look after.
    if (path.string().starts_with((kRoot / "src/editor").string())) return;
    for (std::sregex_iterator found(text.begin(), text.end(), refusal), end; found != end;
         ++found) {
      const auto line = text.rfind('\n', static_cast<std::size_t>(found->position())) + 1;
      if (text.compare(text.find_first_not_of(' ', line), 2, "//") == 0) continue;
      ADD_FAILURE() << path << ": " << found->str();
    }
  });
}

TEST(Messages, NoErrorIsThrownWithASentenceOfItsOwn) {
  const std::regex thrown(R"re((Error|inputError|systemError|sqliteError)[({][^;]*;)re");
  const std::regex sentence(R"re("[^"\n]*[A-Za-z]+ [A-Za-z]+ [^"\n]*")re");
  eachSource([&](const fs::path& path, const std::string& text) {
    for (std::sregex_iterator found(text.begin(), text.end(), thrown), end; found != end; ++found) {
      const std::string words = found->str();
      EXPECT_FALSE(std::regex_search(words, sentence)) << path << ": " << words;
    }
  });
}

}  // namespace
