#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/parse_json.h"

namespace throughline::exchange {

/// Takes the events of nlohmann's parser and builds the tree, refusing at once
/// what must not be built: every fault is thrown as journey::Error with the
/// path reached so far.
class TreeBuilder {
 public:
  /// `text` is what is being parsed, for the places of syntax errors.
  TreeBuilder(std::string_view text, const ParseLimits& limits, FirstLine firstLine)
      : m_text(text), m_limits(limits), m_firstLine(firstLine) {}

  /// Each entry of a list is handed over as soon as it is whole, and stays there as null.
  void handOver(EachEntry each) { m_each = std::move(each); }
  [[nodiscard]] nlohmann::json take() { return std::move(m_root); }

  // The parser's interface (nlohmann::json_sax); false would stop it.
  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) { return add(value); }
  bool number_float(double value, const std::string&) { return add(value); }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(nlohmann::json::binary_t&) { return true; }
  bool start_object(std::size_t) { return open(nlohmann::json::object()); }
  bool start_array(std::size_t) { return open(nlohmann::json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name);
  bool parse_error(std::size_t byte, const std::string& token,
                   const nlohmann::json::exception& exception);

 private:
  struct Level {
    nlohmann::json* value = nullptr;
    std::string key;                 ///< the name whose value comes next, in an object
    nlohmann::json* slot = nullptr;  ///< where it goes
  };

  [[nodiscard]] std::string path() const;
  /// Stores the value where the text is, and gives its place in the tree.
  nlohmann::json* store(nlohmann::json value);
  bool add(nlohmann::json value);
  bool open(nlohmann::json value);
  bool close();
  void handOverLast();

  std::string_view m_text;
  ParseLimits m_limits;
  FirstLine m_firstLine;
  nlohmann::json m_root;
  std::vector<Level> m_open;
  std::size_t m_values = 0;
  EachEntry m_each;
};

}  // namespace throughline::exchange
