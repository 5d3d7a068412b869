#include "exchange/tables/written_table.h"

#include <array>
#include <charconv>

namespace throughline::exchange {

namespace {

struct Country {
  const char* group;
  const char* decimal;
  bool byTwo = false;          ///< 12,34,567
  std::size_t groupsFrom = 4;  ///< digits from which it groups
  const char* percent = " %";
};

// Germany, the United States, France, Switzerland, India, Sweden, Spain, Egypt.
const std::array<Country, 8> kCountries{{{".", ","},
                                         {",", ".", false, 4, "%"},
                                         {"\u202F", ",", false, 4, "\u00A0%"},
                                         {"’", "."},
                                         {",", ".", true, 4, "%"},
                                         {"\u00A0", ","},
                                         {".", ",", false, 5},
                                         {"\u066C", "\u066B", false, 4, "\u066A"}}};

const std::array<const char*, 9> kJunk{"n/a",   "-",         "#REF!",   "10–20", "see note",
                                       "12:30", "30.9.2026", "1.2.3.4", "48/50"};

class Writer {
 public:
  explicit Writer(std::mt19937& random) : m_random(random), m_country(kCountries[below(8)]) {}

  WrittenTable table() {
    WrittenTable table;
    table.sign = m_country.decimal[0] == ',' ? DecimalSign::comma : DecimalSign::point;
    const bool spreadsheet = below(4) == 0;
    const int columns = 1 + below(4);
    for (int i = 0; i <= columns; ++i) {
      table.measured.push_back({static_cast<Counted>(below(5)), {}});
    }
    for (int row = 0, rows = 2 + below(6); row < rows; ++row) {
      table.rows.emplace_back();
      for (int column = 0; column <= columns; ++column) {
        const bool heading = row == 0 || column == 0;
        const Measured& measured = table.measured[static_cast<std::size_t>(column)];
        table.rows.back().push_back(heading ? word() : cell(measured.counted, spreadsheet));
      }
    }
    table.text = spreadsheet ? html(table) : written(table);
    return table;
  }

 private:
  int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }

  MeantCell word() {
    static const std::array<const char*, 6> kWords{"Visitors",  "Q \"A\"", "Trial; demo",
                                                   "Say, when", "Größe",   "Total*"};
    return {kWords[static_cast<std::size_t>(below(6))], {}};
  }

  MeantCell cell(Counted counted, bool spreadsheet) {
    if (below(10) == 0) return {kJunk[static_cast<std::size_t>(below(9))], {}};
    const bool percent = counted == Counted::percent ? below(3) > 0 : below(20) == 0;
    const int decimals = counted == Counted::count || counted == Counted::part ? 0 : below(4);
    const int size = percent ? 100 : below(2) == 0 ? 100 : 3'000'000;
    long long digits = below(size);
    for (int i = 0; i < decimals; ++i) digits = digits * 10 + below(10);
    MeantCell cell{number(digits, decimals), valueOf(digits, decimals), percent};
    if (percent) cell.text += m_country.percent;
    if (spreadsheet) return shownBy(std::move(cell));
    if (below(12) == 0) mark(cell);
    return cell;
  }

  // A spreadsheet knows more digits than it shows.
  MeantCell shownBy(MeantCell cell) {
    cell.exact = cell.percent ? *cell.figure / 100 : *cell.figure;
    return cell;
  }

  void mark(MeantCell& cell) {
    cell.marked = true;
    switch (below(cell.percent ? 2 : 5)) {
      case 0:
        cell.text += "¹";
        break;
      case 1:
        cell.text += "*";
        break;
      case 2:
        cell.text = "€ " + cell.text;
        break;
      case 3:
        cell.text = "~" + cell.text;
        break;
      default:
        cell.text += " k";
        *cell.figure *= 1000;
    }
  }

  // As it reads in plain English, which is what was meant.
  static double valueOf(long long digits, int decimals) {
    const std::string text = std::to_string(digits) + "e-" + std::to_string(decimals);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  std::string number(long long digits, int decimals) {
    std::string all = std::to_string(digits);
    const auto places = static_cast<std::size_t>(decimals);
    if (all.size() <= places) all.insert(0, places + 1 - all.size(), '0');
    const std::string whole = all.substr(0, all.size() - places);
    std::string text;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (i > 0 && whole.size() >= m_country.groupsFrom && groupsAt(whole.size() - i)) {
        text += m_country.group;
      }
      text += digit(whole[i]);
    }
    if (places > 0) text += m_country.decimal;
    for (std::size_t i = whole.size(); i < all.size(); ++i) text += digit(all[i]);
    return text;
  }

  [[nodiscard]] bool groupsAt(std::size_t left) const {
    return m_country.byTwo ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0;
  }

  [[nodiscard]] std::string digit(char c) const {
    const bool arabic = m_country.decimal == std::string("\u066B");
    return arabic ? std::string("\xD9") + static_cast<char>('\xA0' + (c - '0')) : std::string(1, c);
  }

  std::string written(const WrittenTable& table) {
    const int format = below(4);
    std::string text = format == 3 ? markdown(table) : std::string();
    if (format == 3) return text;
    const char separator = "\t;,"[format];
    const char* end = below(2) == 0 ? "\r\n" : "\r";
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        text += (i > 0 ? std::string(1, separator) : "") + quoted(row[i].text, separator);
      }
      text += end;
    }
    return text;
  }

  static std::string quoted(const std::string& text, char separator) {
    const std::string plain = separator == ',' ? ",;\"" : std::string("\"") + separator;
    if (text.find_first_of(plain) == std::string::npos) return text;
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
  }

  static std::string markdown(const WrittenTable& table) {
    std::string text;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (const MeantCell& cell : table.rows[row]) text += "| " + cell.text + " ";
      text += "|\n";
      if (row > 0) continue;
      for (std::size_t i = 0; i < table.rows[row].size(); ++i) text += "|---:";
      text += "|\n";
    }
    return text;
  }

  static std::string html(const WrittenTable& table) {
    std::string text = "<table>";
    for (const auto& row : table.rows) {
      text += "<tr>";
      for (const MeantCell& cell : row) {
        text += "<td";
        if (cell.exact) text += " sdval=\"" + exactText(*cell.exact) + "\"";
        if (cell.exact && cell.percent) text += " sdnum=\"1033;1031;0,0%\"";
        text += ">" + cell.text + "</td>";
      }
      text += "</tr>";
    }
    return text + "</table>";
  }

  static std::string exactText(double value) {
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
  }

  std::mt19937& m_random;
  const Country m_country;
};

}  // namespace

WrittenTable writtenTable(std::mt19937& random) { return Writer(random).table(); }

}  // namespace throughline::exchange
