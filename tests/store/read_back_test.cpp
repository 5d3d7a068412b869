#include <gtest/gtest.h>
#include <sqlite3.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

/// While it lives, new connections to SQLite do as if they wrote the column of the
/// table, and leave it as it was.
class ForgetfulColumn {
 public:
  ForgetfulColumn(std::string table, std::string column) {
    s_table = std::move(table);
    s_column = std::move(column);
    sqlite3_auto_extension(asExtension());
  }
  ~ForgetfulColumn() { sqlite3_cancel_auto_extension(asExtension()); }
  ForgetfulColumn(const ForgetfulColumn&) = delete;
  ForgetfulColumn& operator=(const ForgetfulColumn&) = delete;

 private:
  using Extension = void (*)();
  static Extension asExtension() { return reinterpret_cast<Extension>(&install); }
  static int install(sqlite3* handle, const char**, const sqlite3_api_routines*) {
    return sqlite3_set_authorizer(handle, &judge, nullptr);
  }
  static int judge(void*, int action, const char* table, const char* column, const char*,
                   const char*) {
    const bool meant = action == SQLITE_UPDATE && s_table == table && s_column == column;
    return meant ? SQLITE_IGNORE : SQLITE_OK;
  }

  static inline std::string s_table;
  static inline std::string s_column;
};

class ReadBackTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  journey::Journey map = support::leahMap();

  void SetUp() override { Document::create(path, map, support::fixedServices()); }

  static EditResult rename(Document& document) {
    return document.edit("Rename", nullptr, [](journey::Edit& edit) {
      const auto id = edit.journey().list<journey::Stage>()[2]->id;
      edit.change(id, [](journey::Stage& stage) { stage.name = "Renamed", stage.summary = "New"; });
    });
  }
};

TEST_F(ReadBackTest, AnEditThatDidNotReachItsRowIsNotReportedDone) {
  const std::string before = support::contentOf(path);
  for (const char* column : {"name", "summary"}) {
    const ForgetfulColumn forgetful("stage", column);
    const auto document = Document::open(path, support::fixedServices());
    const EditResult result = rename(*document);
    EXPECT_FALSE(result) << column;
    ASSERT_TRUE(result.error);
    EXPECT_NE(result.error->sentence().find("expected to read back what was written"),
              std::string::npos)
        << result.error->what();
    EXPECT_EQ(document->journey(), map) << "memory is as the disk is";
  }
  EXPECT_EQ(support::contentOf(path), before);
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(ReadBackTest, AColumnThatTheEditLeavesAloneMayBeForgotten) {
  const ForgetfulColumn forgetful("stage", "job_statement");
  const auto document = Document::open(path, support::fixedServices());
  EXPECT_TRUE(rename(*document));
}

}  // namespace
}  // namespace throughline::store
