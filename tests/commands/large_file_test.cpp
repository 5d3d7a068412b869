#include <gtest/gtest.h>

#include <filesystem>

#include "shell.h"

namespace throughline::commands {
namespace {

/// What is said of a file of that size, which takes no room on the disk.
Outcome takenAt(Shell& shell, std::uintmax_t bytes) {
  const std::string map = shell.at("map.journey");
  shell.run({"new", map});
  const std::string table = shell.write("table.tsv", "");
  std::filesystem::resize_file(table, bytes);
  return shell.run({"take", map, table});
}

TEST(LargeFile, ATableAbove64MegabytesIsNotRead) {
  constexpr std::uintmax_t kMega = 1u << 20;
  Shell shell;
  const std::string where = "throughline: " + shell.at("table.tsv") + ": ";
  const Outcome above = takenAt(shell, 64 * kMega + 1);
  EXPECT_EQ(above.status, 3);
  EXPECT_EQ(above.err, where + "expected at most 64 MB, found 65 MB\n");
  EXPECT_EQ(takenAt(shell, 70 * kMega).err, where + "expected at most 64 MB, found 70 MB\n");
  EXPECT_EQ(takenAt(shell, 64 * kMega).err,
            where + "expected a table of at most 32 MB, found 64 MB\n")
      << "read, and too large for a table";
}

TEST(LargeFile, ADocumentAbove24MegabytesIsNotRead) {
  Shell shell;
  const std::string in = shell.write("a.json", "");
  std::filesystem::resize_file(in, (std::uintmax_t{24} << 20) + 1);
  EXPECT_EQ(shell.run({"import", in, shell.at("a.journey")}).err,
            "throughline: " + in + ": expected at most 24 MB of text, found 25 MB\n");
}

}  // namespace
}  // namespace throughline::commands
