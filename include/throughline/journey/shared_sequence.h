#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace throughline::journey {

/// A sorted sequence of elements with different keys, kept in chunks that copies share.
/// A copy costs one pointer. The first change after it copies the list of chunks and the one
/// chunk that it falls into; where nobody shares, changes are made in place.
/// `KeyOf{}(element)` is what elements are sorted by. Any change of the sequence ends its
/// iterators, and none of those of its copies. Copies may be used in different threads.
template <class Element, class KeyOf>
class SharedSequence {
  using Chunk = std::vector<Element>;
  struct Body {
    std::vector<std::shared_ptr<Chunk>> chunks;  // none is empty
    std::size_t size = 0;
  };

 public:
  using Key = decltype(KeyOf{}(std::declval<const Element&>()));
  static constexpr std::size_t kMostInChunk = 128;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Element;
    using difference_type = std::ptrdiff_t;
    using pointer = const Element*;
    using reference = const Element&;

    Iterator() = default;
    reference operator*() const { return (*m_body->chunks[m_chunk])[m_at]; }
    pointer operator->() const { return &**this; }
    Iterator& operator++() {
      if (++m_at == m_body->chunks[m_chunk]->size()) ++m_chunk, m_at = 0;
      return *this;
    }
    Iterator operator++(int) { return std::exchange(*this, std::next(*this)); }
    bool operator==(const Iterator&) const = default;

   private:
    friend SharedSequence;
    Iterator(const Body* body, std::size_t chunk, std::size_t at)
        : m_body(body), m_chunk(chunk), m_at(at) {}
    const Body* m_body = nullptr;
    std::size_t m_chunk = 0;
    std::size_t m_at = 0;
  };

  SharedSequence() = default;
  /// Requires elements in the order of their keys.
  explicit SharedSequence(std::vector<Element> sorted);

  [[nodiscard]] std::size_t size() const { return m_body ? m_body->size : 0; }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] Iterator begin() const { return {m_body.get(), 0, 0}; }
  [[nodiscard]] Iterator end() const {
    return {m_body.get(), m_body ? m_body->chunks.size() : 0, 0};
  }
  /// The first element whose key is not below `key`.
  [[nodiscard]] Iterator lowerBound(const Key& key) const;
  /// Null where there is none with this key.
  [[nodiscard]] const Element* find(const Key& key) const {
    const Iterator at = lowerBound(key);
    return at != end() && KeyOf{}(*at) == key ? &*at : nullptr;
  }

  /// Adds the element, or replaces the one with its key.
  void put(Element element);
  void erase(const Key& key);

  /// Calls `visit(before, after)` for elements in which two sequences can differ: null where
  /// there is none with the key. Chunks that both share are passed over. Goes on as long as
  /// `visit` returns true, and returns whether it always did.
  template <class Visit>
  static bool compare(const SharedSequence& from, const SharedSequence& to, Visit visit);

 private:
  // What nobody else holds may be changed in place; the fence orders this after the last
  // reading by a copy that another thread has let go.
  template <class T>
  static T& owned(std::shared_ptr<T>& shared) {
    if (!shared) {
      shared = std::make_shared<T>();
    } else if (shared.use_count() > 1) {
      shared = std::make_shared<T>(*shared);
    } else {
      std::atomic_thread_fence(std::memory_order_acquire);
    }
    return *shared;
  }
  static bool standAtSameChunk(const Iterator& a, const Iterator& b) {
    return a.m_at == 0 && b.m_at == 0 && a.m_chunk < a.m_body->chunks.size() &&
           b.m_chunk < b.m_body->chunks.size() &&
           a.m_body->chunks[a.m_chunk] == b.m_body->chunks[b.m_chunk];
  }
  static void insert(Body& body, Iterator at, Element element);
  static void joinIfSmall(Body& body, std::size_t chunk);

  std::shared_ptr<Body> m_body;
};

template <class Element, class KeyOf>
SharedSequence<Element, KeyOf>::SharedSequence(std::vector<Element> sorted) {
  if (sorted.empty()) return;
  Body& body = owned(m_body);
  body.size = sorted.size();
  for (auto rest = sorted.begin(); rest != sorted.end();) {
    const auto count = std::min<std::ptrdiff_t>(sorted.end() - rest, kMostInChunk);
    body.chunks.push_back(
        std::make_shared<Chunk>(std::move_iterator(rest), std::move_iterator(rest + count)));
    rest += count;
  }
}

template <class Element, class KeyOf>
auto SharedSequence<Element, KeyOf>::lowerBound(const Key& key) const -> Iterator {
  if (!m_body) return end();
  const auto& chunks = m_body->chunks;
  const auto chunk = std::ranges::partition_point(
      chunks, [&](const auto& candidate) { return KeyOf{}(candidate->back()) < key; });
  if (chunk == chunks.end()) return end();
  const auto at = std::ranges::partition_point(
      **chunk, [&](const Element& element) { return KeyOf{}(element) < key; });
  return {m_body.get(), static_cast<std::size_t>(chunk - chunks.begin()),
          static_cast<std::size_t>(at - (*chunk)->begin())};
}

template <class Element, class KeyOf>
void SharedSequence<Element, KeyOf>::put(Element element) {
  Iterator at = lowerBound(KeyOf{}(element));
  const bool replaces = at != end() && KeyOf{}(*at) == KeyOf{}(element);
  Body& body = owned(m_body);
  if (replaces) {
    owned(body.chunks[at.m_chunk])[at.m_at] = std::move(element);
  } else {
    insert(body, at, std::move(element));
  }
}

template <class Element, class KeyOf>
void SharedSequence<Element, KeyOf>::insert(Body& body, Iterator at, Element element) {
  ++body.size;
  auto& chunks = body.chunks;
  if (at.m_chunk == chunks.size()) {  // behind all others, where chunks are filled to the end
    if (chunks.empty() || chunks.back()->size() == kMostInChunk) {
      chunks.push_back(std::make_shared<Chunk>(1, std::move(element)));
    } else {
      owned(chunks.back()).push_back(std::move(element));
    }
    return;
  }
  Chunk& chunk = owned(chunks[at.m_chunk]);
  chunk.insert(chunk.begin() + static_cast<std::ptrdiff_t>(at.m_at), std::move(element));
  if (chunk.size() <= kMostInChunk) return;
  const auto middle = chunk.begin() + kMostInChunk / 2;
  auto upper = std::make_shared<Chunk>(std::move_iterator(middle), std::move_iterator(chunk.end()));
  chunk.erase(middle, chunk.end());
  chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(at.m_chunk) + 1, std::move(upper));
}

template <class Element, class KeyOf>
void SharedSequence<Element, KeyOf>::erase(const Key& key) {
  const Iterator at = lowerBound(key);
  if (at == end() || KeyOf{}(*at) != key) return;
  if (size() == 1) return m_body.reset();
  Body& body = owned(m_body);
  --body.size;
  Chunk& chunk = owned(body.chunks[at.m_chunk]);
  chunk.erase(chunk.begin() + static_cast<std::ptrdiff_t>(at.m_at));
  joinIfSmall(body, at.m_chunk);
}

// Keeps a sequence that shrinks from becoming many chunks of a few elements.
template <class Element, class KeyOf>
void SharedSequence<Element, KeyOf>::joinIfSmall(Body& body, std::size_t chunk) {
  auto& chunks = body.chunks;
  if (chunks[chunk]->size() > kMostInChunk / 4 || chunks.size() == 1) return;
  if (chunks[chunk]->empty()) {
    chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(chunk));
    return;
  }
  const std::size_t left = chunk == 0 ? 0 : chunk - 1;
  const Chunk& right = *chunks[left + 1];
  if (chunks[left]->size() + right.size() > kMostInChunk / 2) return;
  Chunk& joined = owned(chunks[left]);
  joined.insert(joined.end(), right.begin(), right.end());
  chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(left) + 1);
}

template <class Element, class KeyOf>
template <class Visit>
bool SharedSequence<Element, KeyOf>::compare(const SharedSequence& from, const SharedSequence& to,
                                             Visit visit) {
  if (from.m_body == to.m_body) return true;
  Iterator b = from.begin();
  Iterator a = to.begin();
  while (b != from.end() || a != to.end()) {
    if (b != from.end() && a != to.end() && standAtSameChunk(b, a)) {
      ++b.m_chunk, ++a.m_chunk;
      continue;
    }
    const bool gone = a == to.end() || (b != from.end() && KeyOf{}(*b) < KeyOf{}(*a));
    const bool added = !gone && (b == from.end() || KeyOf{}(*a) < KeyOf{}(*b));
    if (!visit(added ? nullptr : &*b, gone ? nullptr : &*a)) return false;
    if (!added) ++b;
    if (!gone) ++a;
  }
  return true;
}

}  // namespace throughline::journey
