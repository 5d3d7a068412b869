#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "shell.h"

// The disk refuses: no room, no permission.

namespace throughline::commands {
namespace {

/// No file of this process can grow past so many bytes, as on a full disk.
class NoRoomPast {
 public:
  explicit NoRoomPast(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    m_signal = ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = m_before;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~NoRoomPast() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    ::signal(SIGXFSZ, m_signal);
  }

 private:
  rlimit m_before{};
  void (*m_signal)(int) = nullptr;
};

/// The folder cannot be written to, not even by root, who acts as nobody meanwhile.
class ReadOnly {
 public:
  explicit ReadOnly(std::filesystem::path folder) : m_folder(std::move(folder)) {
    std::filesystem::permissions(m_folder, std::filesystem::perms(0555));
    if (::geteuid() == 0) m_wasRoot = ::seteuid(65534) == 0;
  }
  ~ReadOnly() {
    if (m_wasRoot && ::seteuid(0) != 0) std::abort();
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all);
  }

 private:
  std::filesystem::path m_folder;
  bool m_wasRoot = false;
};

void expectOneLineOfRefusal(const Outcome& outcome, const std::string& file) {
  EXPECT_EQ(outcome.status, 4);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err.substr(0, 14 + file.size()), "throughline: " + file + ":");
  EXPECT_EQ(outcome.err.find('\n'), outcome.err.size() - 1) << outcome.err;
}

std::vector<std::string> filesIn(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

TEST(FullDisk, AnExportLeavesTheOldFileAndNothingElse) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string out = shell.write("out.json", "old");
  {
    const NoRoomPast limit(4096);
    expectOneLineOfRefusal(shell.run({"export", file, out}), out);
    expectOneLineOfRefusal(shell.run({"export", file, shell.at("a.png")}), shell.at("a.png"));
  }
  EXPECT_EQ(support::contentOf(out), "old");
  EXPECT_EQ(filesIn(shell.folder().path()), (std::vector<std::string>{"leah.journey", "out.json"}));
}

TEST(FullDisk, AnImportMakesNoMap) {
  Shell shell;
  const std::string example = support::projectFile("resources/examples/leah.json").string();
  const std::string file = shell.at("leah.journey");
  {
    const NoRoomPast limit(4096);
    expectOneLineOfRefusal(shell.run({"import", example, file}), file);
    expectOneLineOfRefusal(shell.run({"new", file}), file);
  }
  EXPECT_TRUE(filesIn(shell.folder().path()).empty());
}

TEST(FullDisk, AnEditIsRefusedAndWhatWasDoneStays) {
  Shell shell;
  const std::string file = shell.leah();
  shell.run({"edit", file}, R"({"add":"stage","values":{"name":"Kept"}})");
  {
    const NoRoomPast limit(1024);
    const Outcome edit = shell.run({"edit", file}, R"({"add":"stage","values":{"name":"Lost"}})");
    EXPECT_EQ(edit.status, 1);
    const auto answer = nlohmann::json::parse(edit.out);
    EXPECT_EQ(answer["ok"], false);
    EXPECT_NE(answer["error"], "");
  }
  EXPECT_EQ(shell.run({"verify", file}).status, 0);
  const std::string stages = shell.run({"edit", file}, R"({"list":"stage"})").out;
  EXPECT_NE(stages.find("Kept"), std::string::npos);
  EXPECT_EQ(stages.find("Lost"), std::string::npos);
}

TEST(ReadOnlyFolder, EveryCommandThatWritesIsRefusedInOneLine) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string example = shell.write(
      "in.json", support::contentOf(support::projectFile("resources/examples/leah.json")));
  const std::string before = support::contentOf(file);
  {
    const ReadOnly folder(shell.folder().path());
    expectOneLineOfRefusal(shell.run({"export", file, shell.at("a.json")}), shell.at("a.json"));
    expectOneLineOfRefusal(shell.run({"import", example, shell.at("b.journey")}),
                           shell.at("b.journey"));
    expectOneLineOfRefusal(shell.run({"new", shell.at("c.journey")}), shell.at("c.journey"));
    expectOneLineOfRefusal(shell.run({"edit", file}, R"({"add":"stage","values":{"name":"Lost"}})"),
                           file);
    EXPECT_EQ(shell.run({"history", file}).status, 0);
    EXPECT_EQ(shell.run({"verify", file}).status, 0);
  }
  EXPECT_TRUE(support::contentOf(file) == before);
}

}  // namespace
}  // namespace throughline::commands
