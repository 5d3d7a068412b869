#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "shell.h"

namespace throughline::commands {

using nlohmann::json;

/// A script against the example, a line at a time.
class EditCommand : public ::testing::Test {
 protected:
  EditCommand() : m_file(m_shell.leah()) {}

  /// The answers to the lines, as written.
  std::vector<std::string> lines(const std::string& script, int status = 0) {
    const Outcome outcome = m_shell.run({"edit", m_file}, script);
    EXPECT_EQ(outcome.status, status) << outcome.out;
    EXPECT_EQ(outcome.err, "");
    std::vector<std::string> answers;
    std::istringstream out(outcome.out);
    for (std::string line; std::getline(out, line);) answers.push_back(line);
    return answers;
  }
  json answer(const std::string& line, int status = 0) {
    const auto answers = lines(line, status);
    return answers.size() == 1 ? json::parse(answers.front()) : json();
  }
  std::string refusal(const std::string& line) {
    const json refused = answer(line, 1);
    EXPECT_EQ(refused["ok"], false);
    return refused["error"];
  }
  json list(const std::string& kind, const std::string& in = {}) {
    json request{{"list", kind}};
    if (!in.empty()) request["in"] = in;
    return answer(request.dump())["records"];
  }
  std::vector<std::string> titles(const std::string& stage) {
    std::vector<std::string> titles;
    for (const json& record : list("touchpoint", stage)) titles.push_back(record["title"]);
    return titles;
  }
  std::int64_t idOf(const std::string& kind, const std::string& name) {
    for (const json& record : list(kind)) {
      for (const char* key : {"title", "name", "text"}) {
        if (record.value(key, "") == name) return record["id"];
      }
    }
    ADD_FAILURE() << "no " << kind << " " << name;
    return 0;
  }
  std::string exported() {
    m_shell.run({"export", m_file, m_shell.at("now.json")});
    return support::contentOf(m_shell.at("now.json"));
  }

  Shell m_shell;
  std::string m_file;
};

}  // namespace throughline::commands
