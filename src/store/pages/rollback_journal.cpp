#include "pages/rollback_journal.h"

#include <algorithm>
#include <cstring>

#include "pages/big_endian.h"
#include "pages/database_header.h"

namespace throughline::store {

namespace {

constexpr unsigned char kJournalMagic[] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
constexpr std::size_t kSegmentHeaderSize = 28;
constexpr std::uint32_t kUncounted = 0xffffffff;  // as many pages as there are
constexpr std::size_t kChecksumStep = 200;

Bytes unsignedBytes(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

struct SegmentHeader {
  std::uint32_t pages = 0;
  std::uint32_t nonce = 0;
  std::uint32_t fileSize = 0;  // in pages
  std::uint32_t sector = 0;
  std::uint32_t pageSize = 0;

  static std::optional<SegmentHeader> at(Bytes bytes, std::size_t at) {
    if (at + kSegmentHeaderSize > bytes.size() ||
        std::memcmp(&bytes[at], kJournalMagic, sizeof kJournalMagic) != 0) {
      return std::nullopt;
    }
    SegmentHeader header{word32(bytes, at + 8), word32(bytes, at + 12), word32(bytes, at + 16),
                         word32(bytes, at + 20), word32(bytes, at + 24)};
    const auto isPower = [](std::uint32_t size) { return size != 0 && (size & (size - 1)) == 0; };
    const bool sound = isPower(header.sector) && header.sector >= 32 && header.sector <= 65'536 &&
                       isPower(header.pageSize) && header.pageSize >= 512 &&
                       header.pageSize <= 65'536;
    return sound ? std::optional(header) : std::nullopt;
  }
};

std::uint32_t journalChecksum(Bytes page, std::uint32_t nonce) {
  std::uint32_t sum = nonce;
  for (std::size_t at = page.size() - kChecksumStep; at > 0 && at < page.size();
       at -= std::min(at, kChecksumStep)) {
    sum += page[at];
  }
  return sum;
}

}  // namespace

std::optional<RollbackJournal> RollbackJournal::read(std::span<const std::byte> all) {
  const Bytes bytes = unsignedBytes(all);
  const auto first = SegmentHeader::at(bytes, 0);
  if (!first) return std::nullopt;
  RollbackJournal journal;
  journal.m_pageSize = first->pageSize;
  journal.m_pageCount = first->fileSize;
  const std::size_t each = std::size_t{first->pageSize} + 8;
  std::size_t at = 0;
  for (auto header = first; header; header = SegmentHeader::at(bytes, at)) {
    at += first->sector;
    std::uint64_t pages = header->pages;
    if (pages == kUncounted) pages = (bytes.size() - std::min(at, bytes.size())) / each;
    for (; pages > 0; --pages, at += each) {
      if (at + each > bytes.size()) {
        journal.m_isWhole = false;
        return journal;
      }
      const std::uint32_t number = word32(bytes, at);
      const Bytes page = bytes.subspan(at + 4, first->pageSize);
      if (number == 0 ||
          word32(bytes, at + 4 + first->pageSize) != journalChecksum(page, header->nonce)) {
        journal.m_isWhole = header->pages == kUncounted;  // of that many the last may be torn
        return journal;
      }
      journal.m_pages.push_back({number, all.subspan(at + 4, first->pageSize)});
    }
    // The next header begins with a sector.
    at = (at + first->sector - 1) / first->sector * first->sector;
  }
  return journal;
}

std::optional<std::vector<std::byte>> RollbackJournal::rolledBack(
    std::vector<std::byte> file) const {
  if (m_pageCount > file.size() / m_pageSize + m_pages.size()) return std::nullopt;
  file.resize(std::size_t{m_pageCount} * m_pageSize);
  for (const Page& page : m_pages) {
    if (page.number > m_pageCount) continue;
    const auto at = std::uint64_t{page.number - 1} * m_pageSize;
    std::ranges::copy(page.bytes, file.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return file;
}

std::optional<bool> RollbackJournal::mayBelongTo(std::span<const std::byte> file) const {
  const auto first = std::ranges::find(m_pages, 1U, &Page::number);
  if (first == m_pages.end()) return std::nullopt;
  if (file.size() < DatabaseHeader::kSize) return false;
  const DatabaseHeader before = DatabaseHeader::of(first->bytes);
  const DatabaseHeader now = DatabaseHeader::of(file);
  return before.pageCount() == m_pageCount && now.pageSize() == m_pageSize &&
         now.applicationId() == before.applicationId() &&
         now.changeCounter() - before.changeCounter() <= 1;
}

}  // namespace throughline::store
