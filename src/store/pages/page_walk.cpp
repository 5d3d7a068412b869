#include "pages/page_walk.h"

#include <algorithm>

#include "pages/btree_page.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

using journey::Message;
namespace messages = journey::messages;

namespace {

/// What a page is for; the numbers are those of a map of pages (1.8).
enum class Use : unsigned char {
  none = 0,
  root = 1,
  free = 2,
  overflow = 3,
  more_overflow = 4,
  tree = 5
};

struct PageUse {
  Use use = Use::none;
  std::uint32_t parent = 0;
};

class PageWalk {
 public:
  PageWalk(PageFile& file, const DatabaseHeader& header)
      : m_file(file), m_header(header), m_uses(file.count() + 1) {}

  std::optional<Message> walk(const std::vector<std::uint32_t>& roots) {
    freePages();
    tree({1, Use::root, 0});
    for (const std::uint32_t root : roots) tree({root, Use::root, 0});
    if (m_header.largestRoot() != 0) pageMap(roots);
    for (std::uint32_t number = 1; number <= m_file.count() && !m_fault; ++number) {
      const bool idle = number == m_file.lockPage() || isOfPageMap(number);
      if (m_uses[number].use == Use::none && !idle) fail(messages::pageUnused(number));
    }
    return m_fault;
  }

 private:
  struct Task {
    std::uint32_t number = 0;
    Use use = Use::none;
    std::uint32_t parent = 0;
  };

  void fail(Message message) {
    if (!m_fault) m_fault = std::move(message);
  }

  /// Notes what the page is for; false where it cannot be that.
  bool take(const Task& task) {
    if (m_fault) return false;
    if (task.number == 0 || task.number > m_file.count()) {
      fail(messages::pageMissing(task.number));
    } else if (m_uses[task.number].use != Use::none || task.number == m_file.lockPage()) {
      fail(messages::pageUsedTwice(task.number));
    } else {
      m_uses[task.number] = {task.use, task.parent};
      return true;
    }
    return false;
  }

  Bytes bytesOf(std::uint32_t number) {
    const Bytes bytes = m_file.page(number);
    if (bytes.empty()) fail(messages::pageUnreadable(number));
    return bytes;
  }

  // 1.5, "The Freelist".
  void freePages() {
    std::uint32_t found = 0;
    for (std::uint32_t trunk = m_header.firstFreePage(); trunk != 0 && !m_fault;) {
      if (!take({trunk, Use::free, 0})) return;
      const Bytes bytes = bytesOf(trunk);
      if (m_fault) return;
      const std::uint32_t leaves = word32(bytes, 4);
      if (leaves > m_file.usableSize() / 4 - 2) return fail(messages::pageUnreadable(trunk));
      for (std::uint32_t i = 0; i < leaves; ++i) take({word32(bytes, 8 + i * 4), Use::free, 0});
      found += 1 + leaves;
      trunk = word32(bytes, 0);
    }
    if (found != m_header.freePages()) fail(messages::freeListWrong(m_header.freePages(), found));
  }

  // Without recursion: a damaged tree can be as deep as the file has pages.
  void tree(const Task& root) {
    std::vector<Task> tasks{root};
    std::optional<bool> isTable;
    while (!tasks.empty() && !m_fault) {
      const Task task = tasks.back();
      tasks.pop_back();
      if (!take(task)) return;
      const auto page = BtreePage::read(bytesOf(task.number), task.number);
      const bool sound =
          page && page->brokenCells == 0 && page->isTable == isTable.value_or(page->isTable);
      if (!sound) return fail(messages::pageUnreadable(task.number));
      isTable = page->isTable;
      if (!page->isLeaf) tasks.push_back({page->rightChild, Use::tree, task.number});
      std::vector<std::pair<std::uint32_t, std::uint64_t>> chains;
      for (const BtreeCell& cell : page->cells) {
        if (!page->isLeaf) tasks.push_back({cell.leftChild, Use::tree, task.number});
        if (cell.overflow != 0)
          chains.emplace_back(cell.overflow, overflowPages(cell, m_file.usableSize()));
      }
      // The page's own bytes are gone once another is read.
      for (const auto& [first, pages] : chains) overflow(first, pages, task.number);
    }
  }

  void overflow(std::uint32_t number, std::uint64_t pages, std::uint32_t parent) {
    for (Use use = Use::overflow; pages > 0; --pages, use = Use::more_overflow) {
      if (!take({number, use, parent})) return;
      const Bytes bytes = bytesOf(number);
      if (m_fault) return;
      parent = number;
      number = word32(bytes, 0);
    }
    if (number != 0) fail(messages::pageUnreadable(parent));
  }

  [[nodiscard]] std::uint32_t pagesPerMap() const { return m_file.usableSize() / 5 + 1; }

  /// The page of the map that tells of this one.
  [[nodiscard]] std::uint32_t mapPageOf(std::uint32_t number) const {
    const std::uint32_t page = (number - 2) / pagesPerMap() * pagesPerMap() + 2;
    return page == m_file.lockPage() ? page + 1 : page;
  }
  [[nodiscard]] bool isOfPageMap(std::uint32_t number) const {
    return m_header.largestRoot() != 0 && number >= 2 && mapPageOf(number) == number;
  }

  void pageMap(const std::vector<std::uint32_t>& roots) {
    const std::uint32_t largest = roots.empty() ? 1 : std::ranges::max(roots);
    if (m_header.largestRoot() != largest) return fail(messages::pageMapWrong(largest));
    Bytes map;
    std::uint32_t loaded = 0;
    for (std::uint32_t number = 3; number <= m_file.count() && !m_fault; ++number) {
      const std::uint32_t page = mapPageOf(number);
      if (page == number || number == m_file.lockPage()) continue;
      if (page != loaded) map = bytesOf(loaded = page);
      if (m_fault) return;
      const std::size_t at = std::size_t{number - page - 1} * 5;
      const PageUse use = m_uses[number];
      if (use.use == Use::none) continue;  // it is told as unused
      const bool right =
          map[at] == static_cast<unsigned char>(use.use) && word32(map, at + 1) == use.parent;
      if (!right) fail(messages::pageMapWrong(number));
    }
  }

  PageFile& m_file;
  const DatabaseHeader& m_header;
  std::vector<PageUse> m_uses;
  std::optional<Message> m_fault;
};

}  // namespace

std::optional<Message> accountForPages(PageFile& file, const DatabaseHeader& header,
                                       const std::vector<std::uint32_t>& roots) {
  return PageWalk(file, header).walk(roots);
}

}  // namespace throughline::store
