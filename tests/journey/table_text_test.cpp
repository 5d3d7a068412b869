#include "throughline/journey/table_text.h"

#include <gtest/gtest.h>

namespace throughline::journey {
namespace {

TEST(TableText, ACellIsQuotedOnlyWhereItMustBe) {
  EXPECT_EQ(tableCell("plain, with 'marks'"), "plain, with 'marks'");
  EXPECT_EQ(tableCell("a\tb"), "\"a\tb\"");
  EXPECT_EQ(tableCell("a\nb"), "\"a\nb\"");
  EXPECT_EQ(tableCell("5\""), "\"5\"\"\"");
}

}  // namespace
}  // namespace throughline::journey
