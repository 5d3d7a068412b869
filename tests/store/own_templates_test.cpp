#include "throughline/store/own_templates.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/maps.h"
#include "support/temporary_folder.h"

namespace throughline::store {
namespace {

using journey::Date;

class OwnTemplatesTest : public testing::Test {
 protected:
  OwnTemplatesTest() {
    services.ids = journey::seededIds(3);
    services.templatesFolder = folder / "data" / "templates";
  }
  void keep(const std::string& name) { keepTemplate(services, name, support::leahMap(), day); }
  [[nodiscard]] std::string names() const {
    std::string all;
    for (const auto& own : ownTemplates(services).templates) all += own.content.name + ";";
    return all;
  }

  support::TemporaryFolder folder;
  Services services;
  Date day = *Date::parse("2026-09-30");
};

TEST_F(OwnTemplatesTest, AreKeptByNameAndReplacedUnderTheSame) {
  EXPECT_EQ(names(), "");
  keep("Workshop");
  keep("  agencies ");
  keep("WORKSHOP");
  EXPECT_EQ(names(), "agencies;WORKSHOP;");
  const auto found = templateNamed(services, "workshop");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->madeOn, day);
  EXPECT_EQ(templateNamed(services, "agency")->name, "agency");
  EXPECT_FALSE(templateNamed(services, "none"));
}

TEST_F(OwnTemplatesTest, ARemovedOneIsGone) {
  keep("Workshop");
  removeTemplate(ownTemplates(services).templates.front());
  EXPECT_EQ(names(), "");
}

TEST_F(OwnTemplatesTest, ABadNameIsRefused) {
  EXPECT_FALSE(nameFault("Workshop"));
  EXPECT_EQ(english(*nameFault(" ")), "expected a text that is not empty");
  EXPECT_EQ(english(*nameFault("Agency")),
            "expected a name that no template of the program has, found “Agency”");
  EXPECT_TRUE(nameFault(std::string(201, 'x')));
  EXPECT_THROW(keep("agency"), journey::Error);
}

TEST_F(OwnTemplatesTest, AFileThatIsNoneIsToldAndTheOthersStay) {
  keep("Workshop");
  support::writeFile(services.templatesFolder / "broken.json", "{");
  support::writeFile(services.templatesFolder / "notes.txt", "not looked at");
  const OwnTemplates all = ownTemplates(services);
  EXPECT_EQ(all.templates.size(), 1U);
  ASSERT_EQ(all.faults.size(), 1U);
  EXPECT_NE(std::string(all.faults[0].what()).find("broken.json"), std::string::npos);
}

TEST_F(OwnTemplatesTest, WithoutAFolderNoneAreKept) {
  services.templatesFolder.clear();
  EXPECT_EQ(names(), "");
  EXPECT_THROW(keep("Workshop"), journey::Error);
}

}  // namespace
}  // namespace throughline::store
