#include <gtest/gtest.h>

#include "format.h"
#include "support/files.h"
#include "support/golden_maps.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

// Views are the file's public face and nothing that a map is trusted for: a text of
// ours that is not the present one is known, never run, and remade by the next edit.

namespace throughline::store {
namespace {

// Fails where it is run.
constexpr const char* kEarlierText =
    "CREATE VIEW weakest_link AS SELECT abs(-9223372036854775808) AS period_id";

class FileViewsTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  Services services = support::fixedServices();
  std::shared_ptr<Format> format = std::make_shared<Format>(*currentFormat());

  void SetUp() override {
    Document::create(path, support::leahMap(), support::fixedServices());
    format->earlierViews = {
        {kSchemaVersion, {"view", "weakest_link", "weakest_link", kEarlierText}}};
    services.format = format;
    support::withRawSql(path, std::string("DROP VIEW weakest_link;") + kEarlierText);
  }
  static EditResult rename(Document& document) {
    return document.edit("Rename", nullptr, [](journey::Edit& edit) {
      edit.change(edit.journey().settings().id, [](auto& settings) { settings.title = "Now"; });
    });
  }
  [[nodiscard]] bool isAccepted() const {
    try {
      Document::open(path, services, Purpose::read);
    } catch (const journey::Error& error) {
      EXPECT_NE(std::string(error.what()).find("view “weakest_link”"), std::string::npos)
          << error.what();
      return false;
    }
    return true;
  }
};

TEST_F(FileViewsTest, AnEarlierTextIsAcceptedNeverRunAndRemadeByTheNextEdit) {
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services);
  EXPECT_FALSE(document->changedOutside());
  EXPECT_EQ(support::contentOf(path), before) << "looking changed the file";

  ASSERT_TRUE(rename(*document));
  services.format.reset();
  EXPECT_TRUE(isAccepted()) << "the file has the present texts now";
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(FileViewsTest, ATextThatIsNobodysOrOfAnotherVersionIsRefused) {
  EXPECT_TRUE(isAccepted());
  format->earlierViews[0].version = kSchemaVersion - 1;
  EXPECT_FALSE(isAccepted());
  format->earlierViews.clear();
  EXPECT_FALSE(isAccepted());
}

TEST_F(FileViewsTest, AnOlderFileMayHaveAnEarlierTextOfItsOwnVersion) {
  std::filesystem::copy_file(support::goldenFolder(1) / "example.journey", path,
                             std::filesystem::copy_options::overwrite_existing);
  support::withRawSql(path, std::string("DROP VIEW weakest_link;") + kEarlierText);
  EXPECT_FALSE(isAccepted());
  format->earlierViews[0].version = 1;
  EXPECT_TRUE(isAccepted());
  ASSERT_TRUE(rename(*Document::open(path, services)));
  services.format.reset();
  EXPECT_TRUE(isAccepted());
}

}  // namespace
}  // namespace throughline::store
